using IctPipeline.Reading.Intake.Charsets;
using UglyToad.PdfPig.PdfFonts;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>How a font's letters look, and what they mean.</summary>
/// <param name="Name">Without the mark of a subset: "Arial-BoldMT" for "ABCDEF+Arial-BoldMT".</param>
/// <param name="Legacy">Set where the font is one of before Unicode, which draws other letters than the file says.</param>
internal sealed record PdfFont(string Name, bool IsBold, bool IsItalic, LegacyFont? Legacy)
{
    private const int SubsetMark = 6;

    private static readonly string[] Looks = ["Bold", "Italic", "Oblique", "Regular"];

    public static PdfFont Of(IFont font)
    {
        var name = WithoutSubset(font.Name?.Data ?? font.Details.Name);
        return new PdfFont(
            name,
            font.Details.IsBold || Says(name, "bold") || Says(name, "black") || Says(name, "heavy") || Says(name, "semibold"),
            font.Details.IsItalic || Says(name, "italic") || Says(name, "oblique"),
            LegacyFont.Find(Family(name))
        );
    }

    /// <summary>Six capitals and a plus sign say that the file has some letters of the font only (ISO 32000-1, 9.6.4).</summary>
    private static string WithoutSubset(string name) =>
        name.Length > SubsetMark + 1 && name[SubsetMark] == '+' && name.AsSpan(0, SubsetMark).IndexOfAnyExceptInRange('A', 'Z') < 0
            ? name[(SubsetMark + 1)..]
            : name;

    /// <summary>
    /// ".VnTimeH,Bold", ".VnTimeH-Bold" and "VnTimeHBold" are ".VnTimeH"; "VNI-Times-Bold" stays, whose family has a hyphen itself.
    /// </summary>
    private static string Family(string name)
    {
        var end = name.IndexOf(',', StringComparison.Ordinal);
        name = end < 0 ? name : name[..end];
        end = name.LastIndexOf('-');
        if (end > 0 && (Says(name[end..], "bold") || Says(name[end..], "italic") || Says(name[end..], "regular")))
        {
            return name[..end];
        }

        // Written without any sign between, the looks have a capital of their own.
        while (Array.Find(Looks, look => name.Length > look.Length && name.EndsWith(look, StringComparison.Ordinal)) is { } look)
        {
            name = name[..^look.Length];
        }

        return name;
    }

    private static bool Says(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
