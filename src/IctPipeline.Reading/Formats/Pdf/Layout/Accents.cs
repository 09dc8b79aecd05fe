using System.Text;
using IctPipeline.Reading.Formats.Pdf.Glyphs;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Joins accents that are glyphs of their own with the letters that they are drawn over.</summary>
internal static class Accents
{
    /// <summary>Signs that stand alone in some fonts, and the marks that they are over a letter.</summary>
    private const string Spacing = "\u0060\u00B4\u02C6\u02DC\u00A8\u02C7\u02D8\u02D9\u02DA\u02DD\u00AF\u005E\u02CB\u02CA\u00B8";
    private const string Combining = "\u0300\u0301\u0302\u0303\u0308\u030C\u0306\u0307\u030A\u030B\u0304\u0302\u0300\u0301\u0327";

    /// <summary>How much of the narrower of the two lies over the other.</summary>
    private const double Over = 0.45;

    /// <param name="letters">Of one line, in order.</param>
    public static void Join(List<PdfLetter> letters)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            if (Mark(letters[i].Text) is not { } mark)
            {
                continue;
            }

            // TeX paints the accent first, others the letter.
            var (before, after) = (Lies(letters, i, i - 1), Lies(letters, i, i + 1));
            var isLoose = letters[i].Text[0] is >= '\u0300' and <= '\u036F';
            var at =
                Math.Max(before, after) < Over ? (isLoose && i > 0 ? i - 1 : -1)
                : before > after ? i - 1
                : i + 1;
            if (at < 0)
            {
                continue;
            }

            var joined = (letters[at].Text + mark).Normalize(NormalizationForm.FormC);
            if (!isLoose && joined.Length > letters[at].Text.Length)
            {
                continue;
            }

            letters[at] = letters[at] with
            {
                Text = joined,
                EndX = Math.Max(letters[at].EndX, isLoose ? letters[i].EndX : letters[at].EndX),
            };
            letters.RemoveAt(i);
            i--;
        }
    }

    private static char? Mark(string text) =>
        text.Length != 1 || char.IsAsciiLetterOrDigit(text[0]) ? null
        : text[0] is >= '\u0300' and <= '\u036F' ? text[0]
        : Spacing.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var at ? Combining[at]
        : null;

    /// <returns>0 to 1; less than 0 where no letter is there.</returns>
    private static double Lies(List<PdfLetter> letters, int mark, int at)
    {
        if (at < 0 || at >= letters.Count || letters[at].Text.Length == 0 || !char.IsLetter(letters[at].Text[0]))
        {
            return -1;
        }

        var (one, other) = (letters[mark], letters[at]);
        var narrower = Math.Min(one.EndX - one.X, other.EndX - other.X);
        return narrower <= 0
            ? (one.X >= other.X - 0.1 && one.X <= other.EndX + 0.1 ? 1 : -1)
            : (Math.Min(one.EndX, other.EndX) - Math.Max(one.X, other.X)) / narrower;
    }
}
