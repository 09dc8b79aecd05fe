using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.Pdf.Layout;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// Takes away what stands on pages for the pages' sake: heads and feet that return in the same place, and page numbers.
/// </summary>
internal static partial class Furniture
{
    /// <summary>Lines from the top and from the bottom of a page that may be such.</summary>
    private const int Deep = 3;

    /// <summary>Of a page's height, from either end.</summary>
    private const double Margin = 0.16;

    /// <summary>In points: lines at the same height.</summary>
    private const double SameHeight = 5;

    /// <summary>Of the smallest letters of a page, those of its heading.</summary>
    private const double Heading = 1.8;

    /// <summary>Of the pages with text, those that a line must return on; heads of left and right pages differ.</summary>
    private const double EnoughPages = 0.25;

    public static void Remove(List<List<PdfLine>> pages)
    {
        var filled = pages.FindAll(page => page.Count > 0);
        var edges = filled.ConvertAll(page => Edge(page).ConvertAll(line => (Line: line, Key: Key(line.Text))));
        var places = Places(edges);
        var enough = Math.Max(2, filled.Count * EnoughPages);
        for (var i = 0; i < filled.Count; i++)
        {
            var page = filled[i];
            var gone = edges[i]
                .Where(edge =>
                    edge.Key.Length > 0
                    && !(i == 0 && IsHeading(edge.Line, page))
                    && (
                        (IsNumber(edge.Line.Text) && (filled.Count > 1 || IsAlone(edge.Line, page)))
                        || places[edge.Key].Count(y => Math.Abs(y - edge.Line.Y) <= SameHeight) >= enough
                    )
                )
                .Select(edge => edge.Line)
                .ToHashSet<PdfLine>(ReferenceEqualityComparer.Instance);
            gone.UnionWith(page.Where(line => PageOfPages().IsMatch(line.Text)));

            // A page that is all head has none.
            if (gone.Count < page.Count || filled.Count > 1)
            {
                page.RemoveAll(gone.Contains);
            }

            WithoutNumber(page, 0, 1);
            WithoutNumber(page, page.Count - 1, page.Count - 2);
        }
    }

    /// <summary>Takes the page's number from a head or foot that stays, since its words return on no other page.</summary>
    private static void WithoutNumber(List<PdfLine> page, int at, int neighbour)
    {
        // Beside another row of cells it is one of a table.
        if (neighbour < 0 || neighbour >= page.Count || page[at].Cells.Count < 2 || page[neighbour].Cells.Count > 1)
        {
            return;
        }

        var line = page[at];
        var isInMargin = line.Y > line.PageHeight * (1 - Margin) || line.Y < line.PageHeight * Margin;
        var cells = line.Cells.SkipLast(1).ToList();
        if (isInMargin && IsNumber(line.Cells[^1]) && cells.Exists(cell => cell.Any(char.IsLetter)))
        {
            page[at] = line with { Cells = cells, Text = string.Join(' ', cells), Marks = [] };
        }
    }

    /// <summary>The heights at which each line stands, one for a page.</summary>
    private static Dictionary<string, List<double>> Places(List<List<(PdfLine Line, string Key)>> edges)
    {
        var places = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (var (line, key) in edges.SelectMany(page => page.DistinctBy(edge => edge.Key)))
        {
            if (!places.TryGetValue(key, out var heights))
            {
                heights = [];
                places[key] = heights;
            }

            heights.Add(line.Y);
        }

        return places;
    }

    private static List<PdfLine> Edge(List<PdfLine> page)
    {
        var height = page[0].PageHeight;
        var ordered = page.OrderByDescending(line => line.Y).ToList();
        return
        [
            .. ordered.Take(Deep).Where(line => line.Y > height * (1 - Margin)),
            .. ordered.TakeLast(Deep).Where(line => line.Y < height * Margin),
        ];
    }

    /// <summary>The line without its page number.</summary>
    private static string Key(string text) => Digits().Replace(text, "#").ToLowerInvariant();

    /// <summary>A number alone is a page's where it is apart from the text.</summary>
    private static bool IsAlone(PdfLine line, List<PdfLine> page) =>
        page.TrueForAll(other => ReferenceEquals(other, line) || Math.Abs(other.Y - line.Y) > line.Size * 2)
        && line.Y < line.PageHeight / 2;

    /// <summary>What stands over each slide may be the title of them all, which is told on the first one.</summary>
    private static bool IsHeading(PdfLine line, List<PdfLine> page) =>
        line.Size >= page.Max(other => other.Size) && line.Size >= page.Min(other => other.Size) * Heading && !IsNumber(line.Text);

    /// <summary>Says what it is wherever it stands.</summary>
    [GeneratedRegex(
        @"\A(?:page|trang|seite|página|pagina|стр\.?|hal\.?) \d{1,4} ?(?:/|of|de|di|von|trên|sur|из|dari) ?\d{1,4}\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageOfPages();

    private static bool IsNumber(string text) => PageNumber().IsMatch(text);

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(
        """
            \A[-–—|•\[(\ ]*
            (?:(?:page|trang|tr\.|p\.|pg\.|seite|página|pagina|стр\.?|hal\.?)\s*)?
            (?:\d{1,4}|[ivxl]{1,6})
            (?:\s*(?:/|of|de|von|trên|sur|из|-|\|)\s*\d{1,4})?(?:\s*페이지)?
            [-–—|•\]).\ ]*\z
            """,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex PageNumber();
}
