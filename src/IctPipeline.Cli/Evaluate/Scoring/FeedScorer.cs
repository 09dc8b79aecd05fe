using System.Diagnostics;
using IctPipeline.Cli.Evaluate.Reading;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>
/// The items of each feed, in its order, and their text and fields as those of pages are scored. The figure is the F1 of items: those that
/// are there, and no others.
/// </summary>
internal static class FeedScorer
{
    public static EvaluationReport Score(string set, IEnumerable<AnnotatedFeed> feeds, CancellationToken cancellationToken)
    {
        var reader = ScoredFiles.NewReader();
        var (items, fields, watch) = (new SpanScore(), new FieldScores(), new Stopwatch());
        var (count, size) = (0, 0L);
        foreach (var feed in feeds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            watch.Start();
            var found = Read(reader, feed);
            watch.Stop();
            (count, size) = (count + 1, size + feed.Bytes.Length);
            items.Add(feed.Items.Count, found.Count, Math.Min(feed.Items.Count, found.Count));
            if (feed.Items.Count != found.Count)
            {
                fields.Fault(
                    found.Count < feed.Items.Count ? "missed" : "invented",
                    "items",
                    $"{feed.Items.Count} <> {found.Count}",
                    feed.Name
                );
            }

            foreach (var (at, item) in feed.Items.Index())
            {
                fields.Add(item, at < found.Count ? found[at] : null, $"{feed.Name}#{at + 1}");
            }
        }

        return new EvaluationReport(
            "feeds",
            set,
            null,
            "F1 of items",
            SpanScore.Round(items.F1),
            [items.Row("items"), .. fields.Rows()],
            count,
            size,
            watch.Elapsed.TotalSeconds
        )
        {
            Faults = fields.Faults,
        };
    }

    /// <summary>An item that is refused keeps its place.</summary>
    private static List<NormalizedArticle?> Read(ArticleReader reader, AnnotatedFeed feed)
    {
        try
        {
            return [.. reader.Read(new SourceFile(feed.FileName, feed.Bytes)).Select(member => member.Article)];
        }
        catch (ArticleRejectedException)
        {
            return [];
        }
    }
}
