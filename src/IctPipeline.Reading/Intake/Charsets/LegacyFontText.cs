using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// Text of one file in fonts of before Unicode. Editors that made a text Unicode often left the old font's name on it, so the name is
/// believed unless the letters speak against it.
/// </summary>
internal sealed class LegacyFontText
{
    /// <summary>By charset, how much more often the letters stood for the font than against it.</summary>
    private readonly Dictionary<string, int> _verdicts = new(StringComparer.Ordinal);

    /// <summary>The text as its reader sees it.</summary>
    public string Decode(string text, LegacyFont font)
    {
        var decoded = font.Decode(text);
        var verdict = Compare(text, decoded);
        var sum = _verdicts.GetValueOrDefault(font.Charset) + verdict;
        _verdicts[font.Charset] = sum;
        return (verdict == 0 ? sum : verdict) >= 0 ? decoded : text;
    }

    /// <summary>
    /// A text without a font, such as a property of the file, in the charset of the file's fonts where that makes it Vietnamese.
    /// </summary>
    public string Mend(string text)
    {
        foreach (var (charset, _) in _verdicts.Where(verdict => verdict.Value > 0))
        {
            var decoded = new LegacyFont(charset, Capitals: false).Decode(text);
            if (Compare(text, decoded) > 0)
            {
                return decoded;
            }
        }

        return text;
    }

    /// <returns>1 where the font is meant, -1 where the text is Unicode, 0 where it could be either.</returns>
    private static int Compare(string text, string decoded)
    {
        foreach (var c in text)
        {
            if (c > '\u00FF' && VietnameseLetters.IsMarked(c))
            {
                return -1;
            }
        }

        return Math.Sign(Score(decoded) - Score(text));
    }

    private static int Score(string text)
    {
        var score = SyllableScore.Measure(text);
        return score.Possible - (2 * score.Impossible);
    }
}
