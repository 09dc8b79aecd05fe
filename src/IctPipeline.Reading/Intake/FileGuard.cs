using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake;

/// <summary>Refuses files that are empty or too large before anything looks into them.</summary>
internal static class FileGuard
{
    /// <exception cref="ArticleRejectedException">The file is empty or too large.</exception>
    public static void ThrowIfUnfit(ReadOnlyMemory<byte> bytes, ReadLimits options)
    {
        if (Refusal(bytes, options) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Why a file, or a member of an archive, is not read; null where nothing speaks against it.</summary>
    public static ArticleRejectedException? Refusal(ReadOnlyMemory<byte> bytes, ReadLimits options) =>
        bytes.IsEmpty ? Empty()
        : bytes.Length <= options.MaxBytes ? null
        : TooLarge($"{bytes.Length:N0} bytes", options.MaxBytes);

    /// <param name="size">How many bytes it has, in words.</param>
    public static ArticleRejectedException TooLarge(string size, long most) =>
        new(
            RejectionCodes.TooLarge,
            $"The file has {size}, more than the {most:N0} that {ReadLimits.MaxBytesSetting} allows. Split it, or raise the setting."
        );

    public static ArticleRejectedException Empty() =>
        new(RejectionCodes.Empty, "The file has no text in it. Drop it again once it has been written in full.");
}
