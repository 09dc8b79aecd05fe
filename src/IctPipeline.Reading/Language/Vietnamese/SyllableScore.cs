namespace IctPipeline.Reading.Language.Vietnamese;

/// <summary>How Vietnamese a text looks, by its words that hold a letter outside ASCII.</summary>
/// <param name="Possible">Such words that are possible Vietnamese syllables.</param>
/// <param name="Impossible">Such words that are not.</param>
internal readonly record struct SyllableScore(int Possible, int Impossible)
{
    /// <summary>0 to 1; 0 where there is nothing to go by.</summary>
    public double Share => Possible + Impossible == 0 ? 0 : (double)Possible / (Possible + Impossible);

    /// <summary>Looks at the words of the text's first <paramref name="limit"/> UTF-16 code units.</summary>
    public static SyllableScore Measure(ReadOnlySpan<char> text, int limit = 64 * 1024)
    {
        text = text[..Math.Min(text.Length, limit)];
        int possible = 0,
            impossible = 0,
            start = -1;
        var marked = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c > 0x7F ? !IsSeparator(c) : char.IsAsciiLetter(c))
            {
                start = start < 0 ? i : start;
                marked |= c > 0x7F;
                continue;
            }

            if (start >= 0 && marked)
            {
                if (Syllable.IsPossible(text[start..i]))
                {
                    possible++;
                }
                else
                {
                    impossible++;
                }
            }

            start = -1;
            marked = false;
        }

        return new SyllableScore(possible, impossible);
    }

    /// <summary>Quotation marks, dashes and spaces part words; other symbols inside a word are a sign of a wrong charset.</summary>
    private static bool IsSeparator(char c) =>
        c is '\u00A0' or '\u00AB' or '\u00BB' or (>= '\u2000' and <= '\u206F') or '\uFEFF' or '\u3000';
}
