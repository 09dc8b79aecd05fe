using System.Globalization;
using System.Text.RegularExpressions;

namespace IctPipeline.Tools.PdfScore;

/// <summary>A line of words where <c>pdftotext -bbox-layout</c> finds it on a page.</summary>
internal sealed partial record Placed(double Left, double Top, double Right, double Bottom, int Words)
{
    /// <summary>A line of fewer words is a mark, a number or a label, which many texts have beside their lines.</summary>
    private const int MinWords = 2;

    /// <summary>The lines of each page.</summary>
    public static List<List<Placed>> Pages(string markup)
    {
        var pages = new List<List<Placed>>();
        foreach (Match match in Element().Matches(markup))
        {
            if (match.Value.StartsWith("<page", StringComparison.Ordinal))
            {
                pages.Add([]);
            }
            else if (pages is [.., var page])
            {
                if (match.Groups["left"].Success)
                {
                    page.Add(new Placed(Number(match, "left"), Number(match, "top"), Number(match, "right"), Number(match, "bottom"), 0));
                }
                else if (page.Count > 0)
                {
                    page[^1] = page[^1] with { Words = page[^1].Words + 1 };
                }
            }
        }

        return pages;
    }

    /// <summary>0 to 1: of a page's words, those in lines that have another line beside them.</summary>
    public static double BesideShare(List<Placed> page)
    {
        var lines = page.FindAll(line => line.Words >= MinWords);
        var words = lines.Sum(line => line.Words);
        return words == 0 ? 0 : lines.Where(line => lines.Exists(line.IsBeside)).Sum(line => line.Words) / (double)words;
    }

    private bool IsBeside(Placed other) =>
        (Right <= other.Left || other.Right <= Left)
        && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Math.Min(Bottom - Top, other.Bottom - other.Top) / 2;

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """<page |<line xMin="(?<left>[-\d.]+)" yMin="(?<top>[-\d.]+)" xMax="(?<right>[-\d.]+)" yMax="(?<bottom>[-\d.]+)"|<word """,
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Element();
}
