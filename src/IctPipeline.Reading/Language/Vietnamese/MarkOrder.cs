using System.Text;

namespace IctPipeline.Reading.Language.Vietnamese;

/// <summary>
/// Puts right what keyboards and converters do to Vietnamese vowels in decomposed text and what NFC by its rules leaves as it is: a tone
/// mark typed before the circumflex or breve (both have combining class 230, so that their order counts), and the same mark twice.
/// </summary>
internal static class MarkOrder
{
    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';
    private const char Horn = '\u031B';

    /// <summary>The text with such vowels whole, in NFC; the same instance where there is none.</summary>
    /// <param name="text">Text in NFC.</param>
    public static string Repair(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\u0300', '\u0323');
        if (first < 1)
        {
            return text;
        }

        var repaired = new StringBuilder(text, 0, first, text.Length);
        var isChanged = false;
        foreach (var c in text.AsSpan(first))
        {
            var last = repaired[^1];
            if (c is < '\u0300' or > '\u0323' || !VietnameseLetters.TrySplit(last, out var letter, out var tone))
            {
                repaired.Append(c);
                continue;
            }

            if (IsRepeated(c, letter, tone))
            {
                isChanged = true;
            }
            else if (tone != Tone.None && Shaped(letter, c) is var shaped and not '\0')
            {
                repaired[^1] = VietnameseLetters.Join(shaped, tone);
                isChanged = true;
            }
            else
            {
                repaired.Append(c);
            }
        }

        return isChanged ? repaired.ToString().Normalize(NormalizationForm.FormC) : text;
    }

    /// <summary>The letter with a circumflex or breve; U+0000 where Vietnamese has no such letter.</summary>
    private static char Shaped(char letter, char mark) =>
        (letter, mark) switch
        {
            ('a', Circumflex) => 'â',
            ('e', Circumflex) => 'ê',
            ('o', Circumflex) => 'ô',
            ('a', Breve) => 'ă',
            ('A', Circumflex) => 'Â',
            ('E', Circumflex) => 'Ê',
            ('O', Circumflex) => 'Ô',
            ('A', Breve) => 'Ă',
            _ => '\0',
        };

    private static bool IsRepeated(char mark, char letter, Tone tone) =>
        mark switch
        {
            Circumflex => letter is 'â' or 'ê' or 'ô' or 'Â' or 'Ê' or 'Ô',
            Breve => letter is 'ă' or 'Ă',
            Horn => letter is 'ơ' or 'ư' or 'Ơ' or 'Ư',
            '\u0300' => tone == Tone.Grave,
            '\u0301' => tone == Tone.Acute,
            '\u0303' => tone == Tone.Tilde,
            '\u0309' => tone == Tone.Hook,
            '\u0323' => tone == Tone.DotBelow,
            _ => false,
        };
}
