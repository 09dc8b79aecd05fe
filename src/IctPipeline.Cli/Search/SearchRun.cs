using System.Globalization;
using System.Text.Json;
using IctPipeline.Cli.Filters;
using IctPipeline.Cli.Terminal;
using IctPipeline.Client;
using Spectre.Console;

namespace IctPipeline.Cli.Search;

/// <summary>Finds documents and shows them.</summary>
internal sealed class SearchRun(Screen screen, ArticleClient articles, bool json, bool excerpts)
{
    private const int LargestPage = 100;

    public async Task<int> RunAsync(ArticleFilter filter, int limit, CancellationToken cancellationToken)
    {
        var found = new List<SearchHit>();
        SearchPage? page = null;
        do
        {
            page = await articles.SearchAsync(filter, Math.Min(limit - found.Count, LargestPage), page?.Continuation, cancellationToken);
            found.AddRange(page.Items);
        } while (page.Continuation is not null && found.Count < limit);

        Write(found);
        if (!json)
        {
            await ExplainAsync(filter, page, found.Count, limit, cancellationToken);
        }

        return found.Count == 0 ? ExitCodes.Incomplete : ExitCodes.Success;
    }

    private void Write(List<SearchHit> found)
    {
        if (json)
        {
            found.ForEach(hit => screen.Data.WriteLine(Json(hit)));
        }
        else if (excerpts)
        {
            found.ForEach(WriteBlock);
        }
        else if (found.Count > 0)
        {
            PlainTable.Write(screen, ["published", "language", "site", "title", "id"], [.. found.Select(hit => Row(hit.Article))]);
        }
    }

    private string Json(SearchHit hit) =>
        excerpts
            ? JsonSerializer.Serialize(hit, ClientJson.Relaxed.SearchHit)
            : JsonSerializer.Serialize(hit.Article, ClientJson.Relaxed.ArticleSummary);

    private async Task ExplainAsync(ArticleFilter filter, SearchPage page, int found, int limit, CancellationToken cancellationToken)
    {
        if (found == 0)
        {
            screen.Error.WriteLine("No document fits.");
        }
        else if (found == limit && page.Continuation is not null)
        {
            var total = await articles.CountAsync(filter, cancellationToken);
            screen.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} of {total}; --limit shows more."));
        }

        if (!string.IsNullOrWhiteSpace(filter.Text) && page.Method == SearchMethod.Reading)
        {
            screen.Error.WriteLine("The container has no full-text index: the texts were read, and the latest publication comes first.");
        }
    }

    private void WriteBlock(SearchHit hit)
    {
        screen.Out.Write(new Text(Printable.Line(hit.Article.Title ?? hit.Article.Source.Blob), new Style(decoration: Decoration.Bold)));
        screen.Out.WriteLine();
        screen.Out.Write(new Text(Printable.Line(string.Join("  ", Row(hit.Article).Where((_, column) => column != 3)))));
        screen.Out.WriteLine();
        if (hit.Excerpt is { } excerpt)
        {
            screen.Out.Write(Marked(excerpt));
            screen.Out.WriteLine();
        }

        screen.Out.WriteLine();
    }

    /// <summary>Found words stand out on a terminal.</summary>
    private static Paragraph Marked(SearchExcerpt excerpt)
    {
        var paragraph = new Paragraph();
        var at = 0;
        foreach (var span in excerpt.Highlights)
        {
            paragraph.Append(Printable.Line(excerpt.Text[at..span.Offset]));
            paragraph.Append(Printable.Line(excerpt.Text.Substring(span.Offset, span.Length)), new Style(decoration: Decoration.Underline));
            at = span.Offset + span.Length;
        }

        return paragraph.Append(Printable.Line(excerpt.Text[at..]));
    }

    private static string[] Row(ArticleSummary article) =>
        [
            article.Published?.Value is { Length: >= 10 } published ? published[..10] : "",
            article.Language?.Tag ?? "",
            Printable.Clip(article.Site, 24),
            article.Title ?? article.Source.Blob,
            article.Id,
        ];
}
