using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake;

/// <summary>
/// Zero bytes in a text of bytes: they say nothing, and no format allows them. Here and there they are the dirt of a copy or of a
/// database; where there are many, the file is none of text.
/// </summary>
internal static class ZeroBytes
{
    /// <param name="left">How many were left out, those behind the end of the text aside: a copy by blocks fills it up with them.</param>
    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.Undecodable"/>: there are too many.</exception>
    public static ReadOnlySpan<byte> Drop(ReadOnlySpan<byte> bytes, out int left)
    {
        var text = bytes.TrimEnd((byte)0);
        left = text.Count((byte)0);
        if (left == 0)
        {
            return text;
        }

        BinaryGuard.ThrowIfMany(bytes, BinaryGuard.Sample(text).Count((byte)0));
        return Without(text);
    }

    public static byte[] Without(ReadOnlySpan<byte> bytes)
    {
        var kept = new byte[bytes.Length - bytes.Count((byte)0)];
        var length = 0;
        while (!bytes.IsEmpty)
        {
            var zero = bytes.IndexOf((byte)0);
            var run = zero < 0 ? bytes : bytes[..zero];
            run.CopyTo(kept.AsSpan(length));
            length += run.Length;
            bytes = bytes[Math.Min(bytes.Length, run.Length + 1)..];
        }

        return kept;
    }
}
