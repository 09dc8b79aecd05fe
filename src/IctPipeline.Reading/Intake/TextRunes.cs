using System.Globalization;
using System.Text;

namespace IctPipeline.Reading.Intake;

/// <summary>
/// What bytes give that were read in their own charset: no control characters, and nothing that Unicode has no character for.
/// </summary>
internal static class TextRunes
{
    public static bool IsText(Rune rune) =>
        rune.Value is '\n' or '\r' or '\t'
        || (
            rune.Value != 0xFFFD
            && Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Surrogate
                )
        );
}
