using IctPipeline.Processing;

namespace IctPipeline.Intake;

/// <summary>Refuses files that are empty or too large before anything looks into them.</summary>
internal static class BlobGuard
{
    public static void ThrowIfUnfit(RawBlob blob, ReadingOptions options)
    {
        if (blob.Bytes.IsEmpty)
        {
            throw Empty();
        }

        if (blob.Bytes.Length > options.MaxBytes)
        {
            throw new ArticleRejectedException(
                RejectionCodes.TooLarge,
                $"The file has {blob.Bytes.Length:N0} bytes, more than the {options.MaxBytes:N0} that {ReadingOptions.Section}:{nameof(ReadingOptions.MaxBytes)} allows. Split it, or raise the setting.");
        }
    }

    public static ArticleRejectedException Empty() => new(RejectionCodes.Empty, "The file has no text in it. Drop it again once it has been written in full.");
}
