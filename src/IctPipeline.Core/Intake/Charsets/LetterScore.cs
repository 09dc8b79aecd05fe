namespace IctPipeline.Intake.Charsets;

/// <summary>Rates a decoded text by its characters outside ASCII.</summary>
internal static class LetterScore
{
    /// <param name="text">Decoded.</param>
    /// <param name="letters">A language's letters outside ASCII in lower case, commonest first.</param>
    /// <returns>At most 1; below 0 for text that makes no sense.</returns>
    public static double Rate(ReadOnlySpan<char> text, string letters)
    {
        double points = 0;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                continue;
            }

            count++;
            points += Points(c, i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ', letters);
        }

        return count == 0 ? 0 : points / count;
    }

    private static double Points(char c, char before, char after, string letters)
    {
        var letterAround = char.IsLetter(before) && char.IsLetter(after);
        if (!char.IsLetter(c))
        {
            // Quotation marks and dashes stand at the edge of words; box drawing and control codes nowhere.
            return c is '\uFFFD' or (>= '\u0080' and <= '\u009F') or (>= '\u2500' and <= '\u25FF') ? -2
                : char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark && letters.Contains(c, StringComparison.Ordinal) ? 0.9
                : c is '\u00A0' or '«' or '»' or '–' or '—' or '“' or '”' or '‘' or '’' or '„' or '…' or '•' or '·' or '°' or '§' or '€' or '№' or '©' or '®' or '™' or '¿' or '¡' or 'º' or 'ª' ? (letterAround && c is not ('’' or '·' or '\u00A0' or '–' or '—') ? -1 : 0.5)
                : letterAround ? -1.5 : -0.3;
        }

        var rank = letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        if (rank < 0)
        {
            return -0.8;
        }

        // A capital after a small letter is the mark of a charset whose cases are exchanged (KOI8 and Windows-1251).
        var wrongCase = char.IsUpper(c) && char.IsLower(before);
        return wrongCase ? -0.6 : 1 - (0.5 * rank / letters.Length) - (char.IsUpper(c) ? 0.1 : 0);
    }
}
