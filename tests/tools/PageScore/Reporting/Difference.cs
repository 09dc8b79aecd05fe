using System.Globalization;
using System.Text.RegularExpressions;
using IctPipeline.Tools.PageScore.Scoring;

namespace IctPipeline.Tools.PageScore.Reporting;

/// <summary>Shows what a page's text has too much and too little, paragraph by paragraph, and its other fields.</summary>
internal static partial class Difference
{
    private const int MaxShown = 160;

    public static IEnumerable<string> Of(PageResult page)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"== {page.Name}  F1 {page.Body?.F1:0.000} precision {page.Body?.Precision:0.000} recall {page.Body?.Recall:0.000}  "
                + $"{page.Expected.Url}"
        );
        foreach (var line in Fields(page))
        {
            yield return line;
        }

        if (page.Expected.Text is { } expected)
        {
            foreach (
                var line in Lacking(expected, page.Found.Text)
                    .Select(text => "  - " + text)
                    .Concat(Lacking(page.Found.Text, expected).Select(text => "  + " + text))
            )
            {
                yield return line;
            }
        }
        else if (page.Opening == false)
        {
            yield return "  - " + Short(page.Expected.BodyStart!);
            yield return "  + " + Short(page.Found.Text);
        }
    }

    private static IEnumerable<string> Fields(PageResult page)
    {
        if (page.Title == false)
        {
            yield return $"  title  {page.Expected.Title}  <>  {page.Found.Title}";
        }

        if (page.Author == false)
        {
            var expected = page.Expected.Byline ?? string.Join(" · ", page.Expected.Authors!);
            yield return $"  author {expected}  <>  {string.Join(" · ", page.Found.Authors ?? [])}";
        }

        if (page.Date == false)
        {
            yield return $"  date   {page.Expected.Date}  <>  {page.Found.Published}";
        }
    }

    /// <summary>Paragraphs of one text whose words the other lacks for the most part.</summary>
    private static IEnumerable<string> Lacking(string text, string other)
    {
        var whole = Letters(other);
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (
                !whole.Contains(Letters(paragraph), StringComparison.Ordinal)
                && ShingleScore.Of(paragraph, other) is { } score
                && score.Shared * 2 < score.Shared + score.Missing
            )
            {
                yield return Short(paragraph);
            }
        }
    }

    private static string Short(string text) => text.Length <= MaxShown ? text : string.Concat(text.AsSpan(0, MaxShown), "…");

    private static string Letters(string text) => NoLetter().Replace(text, "");

    [GeneratedRegex(@"\W+")]
    private static partial Regex NoLetter();
}
