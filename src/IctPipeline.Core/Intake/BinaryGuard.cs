namespace IctPipeline.Intake;

/// <summary>Tells text from bytes that are none.</summary>
internal static class BinaryGuard
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>One control byte in this many is a scrape's dirt; more is no text.</summary>
    private const int BytesPerControl = 50;

    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.Undecodable"/>.</exception>
    public static void ThrowIfBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var controls = 0;
        foreach (var b in sample)
        {
            controls += IsControl(b) ? 1 : 0;
        }

        if (controls > Math.Max(3, sample.Length / BytesPerControl))
        {
            throw new ArticleRejectedException(
                RejectionCodes.Undecodable,
                $"The file is no text: {controls} of its first {sample.Length} bytes are control bytes. Drop the article as text, Markdown, HTML or JSON.");
        }
    }

    /// <summary>Control bytes that no text file uses. VISCII and VPS put letters on a few of them, which their own check allows for.</summary>
    private static bool IsControl(byte b) => b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1A or 0x1B);
}
