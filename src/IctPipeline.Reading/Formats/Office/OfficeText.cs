using System.Text;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// The text of a paragraph while it is put together from its runs. Runs in fonts of before Unicode are joined before they are decoded,
/// since a letter and its mark may stand in two of them.
/// </summary>
internal sealed class OfficeText(LegacyFontText legacy)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _undecoded = new();
    private readonly Dictionary<string, LegacyFont?> _fonts = new(StringComparer.Ordinal);
    private LegacyFont? _font;

    /// <summary>UTF-16 code units.</summary>
    public int Length => Decoded().Length;

    public void Append(string text, string? fontName)
    {
        var font = Find(fontName);
        if (font != _font)
        {
            Decoded();
            _font = font;
        }

        if (font is null)
        {
            _text.Append(SymbolFonts.Decode(text, fontName));
        }
        else
        {
            _undecoded.Append(text);
        }
    }

    /// <summary>A text that stands alone, as a reader of the font sees it.</summary>
    public string Decode(string text, string? fontName) =>
        Find(fontName) is { } font ? legacy.Decode(text, font) : SymbolFonts.Decode(text, fontName);

    /// <summary>The text from a place on.</summary>
    public string From(int start) => Decoded().ToString(start, _text.Length - start);

    /// <summary>The text from a place on, which is taken away.</summary>
    public string Take(int start = 0)
    {
        var text = From(start);
        _text.Length = start;
        return text;
    }

    private StringBuilder Decoded()
    {
        if (_undecoded.Length > 0 && _font is not null)
        {
            _text.Append(legacy.Decode(_undecoded.ToString(), _font));
            _undecoded.Clear();
        }

        return _text;
    }

    private LegacyFont? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!_fonts.TryGetValue(name, out var font))
        {
            font = LegacyFont.Find(name);
            _fonts[name] = font;
        }

        return font;
    }
}
