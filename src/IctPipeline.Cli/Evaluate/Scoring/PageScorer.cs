using System.Diagnostics;
using System.Globalization;
using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// Text, title, authors and day of each page. The figure is the mean over pages of the words' F1 of lead and body together.
/// </summary>
internal static class PageScorer
{
    public static EvaluationReport Score(string set, IEnumerable<AnnotatedPage> pages, CancellationToken cancellationToken)
    {
        var reader = ScoredFiles.NewReader();
        var (scores, watch) = (new FieldScores(), new Stopwatch());
        var (count, characters) = (0, 0L);
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            watch.Start();
            var article = Read(reader, page);
            watch.Stop();
            (count, characters) = (count + 1, characters + page.Html.Length);
            scores.Add(page, article, page.Name);
        }

        var rows = scores.Rows();
        return new EvaluationReport(
            "pages",
            set,
            null,
            scores.HasTexts ? "mean word F1 of the text" : "F1 of the first field",
            rows.Count > 0 ? rows[0].F1 : 0,
            rows,
            count,
            characters,
            watch.Elapsed.TotalSeconds
        )
        {
            Faults = scores.Faults,
        };
    }

    /// <summary>Under a name that tells nothing, so that no date comes from it; null where the page is refused.</summary>
    private static NormalizedArticle? Read(ArticleReader reader, AnnotatedPage page)
    {
        try
        {
            var file = new SourceFile("page.html", page.Html)
            {
                ContentType = "text/html",
                LastModified = page.SavedAt,
                Metadata = page.SavedAt is { } saved
                    ? new Dictionary<string, string> { ["savedAt"] = saved.ToString("O", CultureInfo.InvariantCulture) }
                    : [],
            };
            return reader.Read(file).Select(member => member.Article).FirstOrDefault();
        }
        catch (ArticleRejectedException)
        {
            return null;
        }
    }
}
