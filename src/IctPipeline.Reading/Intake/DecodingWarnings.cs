using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake;

/// <summary>Tells of what went less than smoothly while bytes became text.</summary>
internal static class DecodingWarnings
{
    public static IEnumerable<ArticleWarning> Of(DecodedText decoded)
    {
        if (decoded.Replacements > 0)
        {
            yield return new ArticleWarning(
                WarningCodes.CharsetReplacements,
                $"{decoded.Replacements} places are not valid {decoded.Charset} and were replaced by U+FFFD."
            );
        }

        if (decoded.ZeroBytes > 0)
        {
            yield return new ArticleWarning(
                WarningCodes.ZeroBytesRemoved,
                $"{decoded.ZeroBytes} zero bytes (NUL) stood in the text and were left out; what they replaced, if anything, is lost."
            );
        }

        if (decoded.StrayBytes > 0)
        {
            yield return new ArticleWarning(
                WarningCodes.CharsetMixed,
                $"{decoded.StrayBytes} bytes are not valid {decoded.Charset} and were read as windows-1252."
            );
        }

        if (decoded.DeclaredOtherwise is { } declared)
        {
            yield return new ArticleWarning(
                WarningCodes.CharsetMismatch,
                $"The file declares {declared} but is in {decoded.Charset} ({decoded.Evidence})."
            );
        }

        if (decoded.MojibakeRepaired)
        {
            yield return new ArticleWarning(
                WarningCodes.MojibakeRepaired,
                "The text had been decoded wrongly before it was saved; that was undone."
            );
        }
    }
}
