using System.Globalization;
using System.Text;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Tests.Formats.Pdf;

/// <summary>
/// Pages of text in fonts whose letters are all half as wide as they are high: a line of 60 letters of 10 points has 300 points. F1 is
/// the usual font, F2 a bold one; others are named by a test.
/// </summary>
internal sealed class PdfPages
{
    private readonly PdfFile _file = new();
    private readonly List<StringBuilder> _pages = [new()];
    private readonly List<string> _links = [""];
    private readonly SortedDictionary<string, string> _fonts = new(StringComparer.Ordinal);
    private string _information = "";

    public PdfPages()
    {
        Font("F1", "Serif");
        Font("F2", "Serif-Bold");
    }

    /// <summary>Width and height of each page, in points.</summary>
    public (int Width, int Height) Size { get; init; } = (600, 800);

    /// <summary>More entries of each page.</summary>
    public string PageEntries { get; init; } = "";

    public string CatalogEntries { get; init; } = "";

    public bool IsPacked { get; init; } = true;

    /// <summary>A font of 256 characters in Windows-1252, as they were before Unicode.</summary>
    public PdfPages Font(string key, string name, string kind = "TrueType", string entries = "/Encoding /WinAnsiEncoding")
    {
        var widths = string.Join(' ', Enumerable.Repeat("500", 256));
        _fonts[key] =
            $"<< /Type /Font /Subtype /{kind} /BaseFont /{name} {entries} /FirstChar 0 /LastChar 255 /Widths [{widths}] "
            + $"/FontDescriptor << /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [0 -200 500 800] /ItalicAngle 0 "
            + "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>";
        return this;
    }

    /// <summary>A font of glyphs by number, which a map gives their meaning.</summary>
    /// <param name="map">What stands between <c>begincmap</c> and <c>endcmap</c>; null for a font without one.</param>
    public PdfPages GlyphFont(string key, string? map, string widths = "")
    {
        var meaning = map is null ? 0 : _file.AddPacked(Encoding.Latin1.GetBytes($"/CMapName /M def begincmap\n{map}\nendcmap"));
        _fonts[key] =
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Glyphs /Encoding /Identity-H {(map is null ? "" : $"/ToUnicode {meaning} 0 R")} "
            + "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Glyphs /DW 500 "
            + $"{widths} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + "/FontDescriptor << /Type /FontDescriptor /FontName /Glyphs /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 "
            + "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>";
        return this;
    }

    public PdfPages Information(string entries)
    {
        _information = entries;
        return this;
    }

    public PdfPages NewPage()
    {
        _pages.Add(new StringBuilder());
        _links.Add("");
        return this;
    }

    public PdfPages Line(double x, double y, string text, double size = 10, string font = "F1", string more = "") =>
        Bytes(x, y, CodePages.Get(1252).GetBytes(text), size, font, more);

    public PdfPages Bytes(double x, double y, byte[] codes, double size = 10, string font = "F1", string more = "") =>
        Content(Show(FormattableString.Invariant($"1 0 0 1 {x} {y} Tm"), codes, size, font, more));

    /// <summary>Lines below each other.</summary>
    public PdfPages Lines(double x, double y, params string[] lines)
    {
        foreach (var line in lines)
        {
            Line(x, y, line);
            y -= 12;
        }

        return this;
    }

    /// <summary>Text that is placed by a matrix.</summary>
    public PdfPages Placed(string matrix, string text, double size = 10) =>
        Content(Show($"{matrix} Tm", CodePages.Get(1252).GetBytes(text), size, "F1", ""));

    public PdfPages Content(string operations)
    {
        _pages[^1].Append(operations).Append('\n');
        return this;
    }

    public PdfPages Link(string address, int left, int bottom, int right, int top)
    {
        _links[^1] += $"<< /Type /Annot /Subtype /Link /Rect [{left} {bottom} {right} {top}] /A << /S /URI /URI ({address}) >> >> ";
        return this;
    }

    public byte[] ToBytes()
    {
        var pages = _file.Next + (_pages.Count * 2);
        var fonts = string.Join(' ', _fonts.Select(font => $"/{font.Key} {font.Value}"));
        var kids = new StringBuilder();
        for (var i = 0; i < _pages.Count; i++)
        {
            var data = Encoding.Latin1.GetBytes(_pages[i].ToString());
            var content = IsPacked ? _file.AddPacked(data) : _file.AddStream(data);
            var page = _file.Add(
                $"<< /Type /Page /Parent {pages} 0 R /Contents {content} 0 R /Resources << /Font << {fonts} >> >> "
                    + $"/Annots [{_links[i]}] {PageEntries} >>"
            );
            kids.Append(CultureInfo.InvariantCulture, $"{page} 0 R ");
        }

        _file.Add($"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} /MediaBox [0 0 {Size.Width} {Size.Height}] >>");
        if (_information.Length > 0)
        {
            _file.Trailer = $"/Info {_file.Add($"<< {_information} >>")} 0 R";
        }

        return _file.ToBytes(_file.Add($"<< /Type /Catalog /Pages {pages} 0 R {CatalogEntries} >>"));
    }

    private static string Show(string matrix, byte[] codes, double size, string font, string more) =>
        FormattableString.Invariant($"BT /{font} {size} Tf {more} {matrix} <{Convert.ToHexString(codes)}> Tj ET");
}
