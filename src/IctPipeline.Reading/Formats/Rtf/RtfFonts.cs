using System.Text;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>The fonts of an RTF file: their names, and which bytes their letters are.</summary>
internal sealed class RtfFonts
{
    private const int Latin = 1252;
    private const int SymbolCharset = 2;

    private readonly Dictionary<int, Font> _fonts = [];
    private readonly Dictionary<int, Encoding> _pages = [];

    /// <summary>The code page of text in no font that says another.</summary>
    public int CodePage { get; private set; } = Latin;

    /// <summary>Sets it, unless .NET knows no such page.</summary>
    public void SetCodePage(int codePage) => CodePage = IsKnown(codePage) ? codePage : CodePage;

    public void SetCharset(int font, int charset) => Of(font).Charset = charset;

    public void SetFontPage(int font, int codePage) => Of(font).CodePage = IsKnown(codePage) ? codePage : null;

    /// <summary>Adds to the name of a font.</summary>
    public void AddName(int font, string name) => Of(font).Add(name);

    /// <summary>Null for a font that is not defined.</summary>
    public string? NameOf(int font) => _fonts.TryGetValue(font, out var found) ? found.Known : null;

    /// <summary>Characters of bytes in a font, as the font's charset has them; Vietnamese fonts of before Unicode are read later.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, int font)
    {
        var found = _fonts.GetValueOrDefault(font);
        if (found is { Charset: SymbolCharset })
        {
            var signs = new StringBuilder(bytes.Length);
            foreach (var b in bytes)
            {
                signs.Append((char)(b >= ' ' ? 0xF000 + b : b));
            }

            return signs.ToString();
        }

        return Page(
                found is null ? CodePage
                : found.IsLegacy ? Latin
                : found.CodePage ?? PageOf(found.Charset)
            )
            .GetString(bytes);
    }

    /// <summary>A font's name, which is in the font's charset but never in signs.</summary>
    public string DecodeName(ReadOnlySpan<byte> bytes, int font) => Page(PageOf(Of(font).Charset)).GetString(bytes);

    /// <summary>Characters of bytes in no font.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => Page(CodePage).GetString(bytes);

    private Font Of(int font)
    {
        if (!_fonts.TryGetValue(font, out var found))
        {
            found = new Font();
            _fonts[font] = found;
        }

        return found;
    }

    private Encoding Page(int codePage)
    {
        if (!_pages.TryGetValue(codePage, out var page))
        {
            page = CodePages.Get(codePage);
            _pages[codePage] = page;
        }

        return page;
    }

    /// <summary>By the charset of Windows; "ANSI" and "default" are the file's own.</summary>
    private int PageOf(int charset) =>
        charset switch
        {
            77 => 10000,
            78 => 10001,
            79 => 10003,
            80 => 10008,
            81 => 10002,
            83 => 10005,
            84 => 10004,
            85 => 10006,
            86 => 10081,
            87 => 10021,
            88 => 10029,
            89 => 10007,
            128 => 932,
            129 => 949,
            130 => 1361,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            254 => 437,
            255 => 850,
            _ => CodePage,
        };

    private static bool IsKnown(int codePage) => CodePages.Exists(codePage);

    private sealed class Font
    {
        private readonly StringBuilder _name = new();
        private string? _known;
        private bool? _isLegacy;

        public int Charset { get; set; } = 1;

        public int? CodePage { get; set; }

        public string Known => _known ??= _name.ToString().Trim().TrimEnd(';');

        public bool IsLegacy => _isLegacy ??= LegacyFont.Find(Known) is not null;

        public void Add(string name)
        {
            _name.Append(name);
            (_known, _isLegacy) = (null, null);
        }
    }
}
