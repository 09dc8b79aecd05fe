using IctPipeline.Reading.Formats.Pdf.Glyphs;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>
/// Puts letters that stand from left to right on the page into the order in which they are read, where some are Hebrew or Arabic.
/// </summary>
internal static class VisualOrder
{
    /// <summary>Each is drawn as the one beside it where text runs from right to left.</summary>
    private const string Brackets = "()[]{}<>«»";

    /// <param name="letters">From left to right.</param>
    public static void Restore(List<PdfLetter> letters)
    {
        var (rightToLeft, others) = (0, 0);
        foreach (var letter in letters)
        {
            rightToLeft += IsRightToLeft(letter) ? 1 : 0;
            others += IsLeftToRight(letter) ? 1 : 0;
        }

        if (rightToLeft == 0)
        {
            return;
        }

        if (rightToLeft >= others)
        {
            letters.Reverse();
            MirrorBrackets(letters);
            ReverseRuns(letters, IsLeftToRight, IsRightToLeft);
        }
        else
        {
            ReverseRuns(letters, IsRightToLeft, IsLeftToRight);
        }
    }

    /// <summary>
    /// Some programs name the bracket that is seen, others the one that is meant: where they close before they open, the former.
    /// </summary>
    private static void MirrorBrackets(List<PdfLetter> letters)
    {
        var first = letters.FindIndex(letter => Bracket(letter) >= 0);
        var isClosedFirst = first >= 0 && Bracket(letters[first]) % 2 == 1;
        if (!isClosedFirst || !letters.Exists(letter => Bracket(letter) == Bracket(letters[first]) - 1))
        {
            return;
        }

        for (var i = first; i < letters.Count; i++)
        {
            if (Bracket(letters[i]) is >= 0 and var bracket)
            {
                letters[i] = letters[i] with { Text = Brackets[bracket ^ 1].ToString() };
            }
        }
    }

    /// <summary>Turns what begins and ends with such letters, and has none of the other direction in between.</summary>
    private static void ReverseRuns(List<PdfLetter> letters, Func<PdfLetter, bool> isOfRun, Func<PdfLetter, bool> isOfOther)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            if (!isOfRun(letters[i]))
            {
                continue;
            }

            var (end, last) = (i, i);
            while (end < letters.Count && (isOfRun(letters[end]) || (end - last < 3 && !isOfOther(letters[end]))))
            {
                last = isOfRun(letters[end]) ? end : last;
                end++;
            }

            letters.Reverse(i, last - i + 1);
            i = last;
        }
    }

    /// <summary>Even for one that opens, odd for one that closes; less than 0 for any other sign.</summary>
    private static int Bracket(PdfLetter letter) => letter.Text is [var sign] ? Brackets.IndexOf(sign, StringComparison.Ordinal) : -1;

    private static bool IsRightToLeft(PdfLetter letter) =>
        letter.Text is [(>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'), ..]
        && !IsLeftToRight(letter);

    /// <summary>Letters of other scripts, and figures, which run that way everywhere.</summary>
    private static bool IsLeftToRight(PdfLetter letter) =>
        letter.Text is [var first, ..]
        && (char.IsDigit(first) || (char.IsLetter(first) && first is < '\u0590' or (> '\u08FF' and < '\uFB1D')));
}
