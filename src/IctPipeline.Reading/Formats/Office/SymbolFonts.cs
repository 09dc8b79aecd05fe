using System.Collections.Frozen;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// The signs of fonts whose bytes are no letters. Word keeps them in the private use area (U+F000 and the byte), where no other font
/// shows them.
/// </summary>
internal static class SymbolFonts
{
    private const char Private = '\uF000';

    /// <summary>
    /// Bytes 0x20 to 0x7E and 0xA0 to 0xFE of Symbol, after Adobe's table (symbol.txt of the Unicode Consortium's vendor mappings).
    /// </summary>
    private const string Symbol = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
    private const string SymbolUpper =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uF0F0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    /// <summary>The signs of Wingdings that stand in sentences; its pictures have no place in a text.</summary>
    private static readonly FrozenDictionary<char, char> Wingdings = new Dictionary<char, char>
    {
        ['\u0028'] = '☎',
        ['\u002A'] = '✉',
        ['\u004A'] = '☺',
        ['\u004C'] = '☹',
        ['\u006C'] = '●',
        ['\u006E'] = '■',
        ['\u0071'] = '❑',
        ['\u0076'] = '❖',
        ['\u00A7'] = '▪',
        ['\u00A8'] = '◻',
        ['\u00AB'] = '★',
        ['\u00D8'] = '➢',
        ['\u00DF'] = '←',
        ['\u00E0'] = '→',
        ['\u00E1'] = '↑',
        ['\u00E2'] = '↓',
        ['\u00E8'] = '➔',
        ['\u00EF'] = '⇦',
        ['\u00F0'] = '⇨',
        ['\u00FB'] = '✗',
        ['\u00FC'] = '✓',
        ['\u00FD'] = '☒',
        ['\u00FE'] = '☑',
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Pictures = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Wingdings 2",
        "Wingdings 3",
        "Webdings",
        "ZapfDingbats",
        "Marlett",
        "MT Extra"
    );

    /// <summary>A text with the signs that its font shows.</summary>
    public static string Decode(string text, string? font)
    {
        if (!text.AsSpan().ContainsAnyInRange((char)(Private + 0x20), (char)(Private + 0xFF)))
        {
            return text;
        }

        return string.Concat(
            text.Select(c => c is >= (char)(Private + 0x20) and <= (char)(Private + 0xFF) ? Sign((char)(c - Private), font) : $"{c}")
        );
    }

    /// <summary>Empty for a picture that no character stands for.</summary>
    private static string Sign(char code, string? font) =>
        "Symbol".Equals(font, StringComparison.OrdinalIgnoreCase) ? SymbolSign(code)
        : "Wingdings".Equals(font, StringComparison.OrdinalIgnoreCase) ? (Wingdings.TryGetValue(code, out var sign) ? $"{sign}" : "")
        : Pictures.Contains(font ?? "") ? ""
        : $"{code}";

    private static string SymbolSign(char code) =>
        code is >= ' ' and < '\u007F' ? $"{Symbol[code - ' ']}"
        : code is >= '\u00A0' and <= '\u00FE' ? $"{SymbolUpper[code - '\u00A0']}"
        : "";
}
