using System.Collections.Frozen;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>An East Asian language: the cost of its common characters by themselves.</summary>
/// <param name="costs">In the units of <see cref="LetterModels"/>.</param>
internal sealed class CharacterCosts(Dictionary<char, byte> costs)
{
    private const int Punctuation = 6 * LetterModels.UnitsPerBit;
    private const int Sign = 10 * LetterModels.UnitsPerBit;
    private const int FullWidth = 9 * LetterModels.UnitsPerBit;
    private const int RareCharacter = 16 * LetterModels.UnitsPerBit;
    private const int HalfWidthKana = 15 * LetterModels.UnitsPerBit;
    private const int Kana = 11 * LetterModels.UnitsPerBit;

    private readonly FrozenDictionary<char, byte> _costs = costs.ToFrozenDictionary();

    /// <summary>Cost of a decoded text, as far as characters outside ASCII have a part in it.</summary>
    public int Of(ReadOnlySpan<char> text)
    {
        var cost = 0;
        var before = ' ';
        foreach (var c in text)
        {
            if (c == before && !char.IsLetter(c) && c is >= '\u00A0' and < '\uE000')
            {
                cost += SymbolCosts.Again;
            }
            else if (c >= 0x80)
            {
                cost +=
                    (_costs.TryGetValue(c, out var common) ? common : Other(c))
                    + (char.IsAsciiLetter(before) ? SymbolCosts.BesideEastAsian : 0);
            }
            else if (before >= 0x80 && char.IsAsciiLetter(c))
            {
                cost += SymbolCosts.BesideEastAsian;
            }

            before = c;
        }

        return cost;
    }

    private static int Other(char c) =>
        c switch
        {
            (>= '\u3000' and <= '\u3011')
            or '，'
            or '．'
            or '：'
            or '；'
            or '！'
            or '？'
            or '（'
            or '）'
            or '“'
            or '”'
            or '‘'
            or '’'
            or '…'
            or '·'
            or '・'
            or '—' => Punctuation,
            '―'
            or '─'
            or '━'
            or '○'
            or '●'
            or '◎'
            or '□'
            or '■'
            or '◇'
            or '◆'
            or '△'
            or '▲'
            or '▽'
            or '▼'
            or '☆'
            or '★'
            or '※'
            or '→'
            or '←'
            or '↑'
            or '↓'
            or '×'
            or '〒'
            or '〜'
            or '～'
            or '′'
            or '″'
            or '°'
            or '℃' => Sign,
            >= '\uFF01' and <= '\uFF5E' => FullWidth,
            >= '\u3041' and <= '\u30FE' => Kana,
            >= '\uFF61' and <= '\uFF9F' => HalfWidthKana,
            (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uD800' and <= '\uDFFF') => RareCharacter,
            _ => SymbolCosts.Of(c, afterLetter: false, beforeLetter: false) + (char.IsLetter(c) ? SymbolCosts.ForeignLetter : 0),
        };
}
