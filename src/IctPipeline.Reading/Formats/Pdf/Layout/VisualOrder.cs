namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>
/// Puts letters that stand from left to right on the page into the order in which they are read, where some are Hebrew or Arabic.
/// </summary>
internal static class VisualOrder
{
    /// <param name="letters">From left to right.</param>
    public static void Restore<T>(List<T> letters, Func<T, string> textOf)
    {
        var (rightToLeft, others) = (0, 0);
        foreach (var letter in letters)
        {
            rightToLeft += IsRightToLeft(textOf(letter)) ? 1 : 0;
            others += IsLeftToRight(textOf(letter)) ? 1 : 0;
        }

        if (rightToLeft == 0)
        {
            return;
        }

        if (rightToLeft >= others)
        {
            letters.Reverse();
            ReverseRuns(letters, letter => IsLeftToRight(textOf(letter)));
        }
        else
        {
            ReverseRuns(letters, letter => IsRightToLeft(textOf(letter)));
        }
    }

    /// <summary>Turns what begins and ends with such letters, and has none of the other direction in between.</summary>
    private static void ReverseRuns<T>(List<T> letters, Func<T, bool> isOfRun)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            if (!isOfRun(letters[i]))
            {
                continue;
            }

            var (end, last) = (i, i);
            while (end < letters.Count && (isOfRun(letters[end]) || end - last < 3))
            {
                last = isOfRun(letters[end]) ? end : last;
                end++;
            }

            letters.Reverse(i, last - i + 1);
            i = last;
        }
    }

    private static bool IsRightToLeft(string text) =>
        text is [(>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'), ..]
        && !IsLeftToRight(text);

    /// <summary>Letters of other scripts, and figures, which run that way everywhere.</summary>
    private static bool IsLeftToRight(string text) =>
        text.Length > 0 && (char.IsDigit(text[0]) || (char.IsLetter(text[0]) && text[0] is < '\u0590' or (> '\u08FF' and < '\uFB1D')));
}
