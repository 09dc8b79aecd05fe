using System.Text;
using UglyToad.PdfPig.PdfFonts;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>
/// What the glyphs of one font mean. A code that the font gives no meaning is taken for the character of that number, as old fonts of TeX
/// mean it, as long as what they show so far looks like words.
/// </summary>
internal sealed class GlyphText(IFont font)
{
    public const string Unknown = "\uFFFD";

    /// <summary>Guesses by which a font is judged.</summary>
    private const int Enough = 24;

    /// <summary>Of the guesses, those that are letters, and of the letters, vowels: in no language are there fewer or more.</summary>
    private const double MinLetters = 0.6;
    private const double MinVowels = 0.22;
    private const double MaxVowels = 0.6;

    private readonly Dictionary<int, (string Text, bool IsGuess)> _known = [];
    private int _guesses;
    private int _letters;
    private int _vowels;

    public PdfFont Look { get; } = PdfFont.Of(font);

    /// <summary>False where what was guessed can be no words.</summary>
    public bool IsPlausible =>
        _guesses < Enough || (_letters > _guesses * MinLetters && _vowels > _letters * MinVowels && _vowels < _letters * MaxVowels);

    /// <returns>The text, and whether it was guessed.</returns>
    public (string Text, bool IsGuess) Of(int code)
    {
        if (!_known.TryGetValue(code, out var meaning))
        {
            meaning = Find(code);
            _known[code] = meaning;
        }

        if (meaning.IsGuess)
        {
            var c = meaning.Text[0];
            _guesses += c == ' ' ? 0 : 1;
            _letters += char.IsAsciiLetter(c) ? 1 : 0;
            _vowels += "aeiouyAEIOUY".Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }

        return meaning;
    }

    private (string Text, bool IsGuess) Find(int code)
    {
        string? text;
        try
        {
            text = font.TryGetUnicode(code, out var found) ? found : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            text = null;
        }

        // Where nothing tells, the library gives the code itself. Maps of wkhtmltopdf say of its space that it is a tab.
        return text is null || (text is [< ' '] && (text[0] != '\t' || code == '\t')) ? Guess(code) : (Clean(text), false);
    }

    /// <summary>In fonts of TeX, ligatures have the places that it gives them.</summary>
    private (string Text, bool IsGuess) Guess(int code) =>
        code switch
        {
            >= 0x20 and < 0x7F => (((char)code).ToString(), true),
            _ when !IsOfTex(Look.Name) => (Unknown, false),
            0x0B or 0x1B => ("ff", true),
            0x0C or 0x1C => ("fi", true),
            0x0D or 0x1D => ("fl", true),
            0x0E or 0x1E => ("ffi", true),
            0x0F or 0x1F => ("ffl", true),
            _ => (Unknown, false),
        };

    /// <summary>Computer Modern and its like; fonts that are drawn in the file itself have no name.</summary>
    private static bool IsOfTex(string name) =>
        name.Length == 0 || name.StartsWith("CM", StringComparison.Ordinal) || name.StartsWith("SF", StringComparison.Ordinal);

    /// <summary>Fonts of ornaments: of their signs, text has the bullets before items.</summary>
    private static bool IsOfSigns(string name) =>
        name.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase);

    private string Clean(string text)
    {
        if (text.Length == 0 || (text.Length == 1 && text[0] is >= ' ' and < '\u007F'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(
                rune.Value switch
                {
                    '\t' or '\n' or '\r' => " ",
                    // Symbol fonts have their bytes there, and bullets are what text has of them.
                    0xF0B7 or 0xF0A7 or 0xF0D8 or 0xF076 or 0xF0FC when Look.Legacy is null => "•",
                    >= 0xF06C and <= 0xF0FE when IsOfSigns(Look.Name) => "•",
                    >= 0xF020 and <= 0xF0FF when Look.Legacy is not null => rune.ToString(),
                    (< 0x20) or (>= 0x7F and < 0xA0) or (>= 0xE000 and <= 0xF8FF) or 0xFFFD or 0xFFFE or 0xFFFF => Unknown,
                    // Ligatures are two letters to whoever searches.
                    >= 0xFB00 and <= 0xFB06 => rune.ToString().Normalize(NormalizationForm.FormKC),
                    _ => rune.ToString(),
                }
            );
        }

        return clean.ToString();
    }
}
