using System.Globalization;
using System.Text.Json;
using IctPipeline.Cli.Filters;
using IctPipeline.Cli.Terminal;
using IctPipeline.Client;
using Spectre.Console;

namespace IctPipeline.Cli.Similar;

/// <summary>Finds near-duplicates and shows them.</summary>
internal sealed class SimilarRun(Screen screen, ArticleClient articles, bool json, double threshold)
{
    private static readonly string[] Columns = [">alike", "published", "site", "title", "id"];

    public async Task<int> FindAsync(string id, int limit, CancellationToken cancellationToken)
    {
        var document =
            await articles.FindAsync(id, cancellationToken: cancellationToken)
            ?? throw new UserError(ExitCodes.Incomplete, "There is no document of this id.");
        var found = await articles.FindSimilarAsync(id, threshold, limit, cancellationToken);
        if (json)
        {
            foreach (var one in found)
            {
                screen.Data.WriteLine(JsonSerializer.Serialize(one, ClientJson.Relaxed.SimilarArticle));
            }
        }
        else if (found.Count > 0)
        {
            PlainTable.Write(screen, Columns, [.. found.Select(Row)]);
        }
        else
        {
            screen.Error.WriteLine(
                document.Similarity is null
                    ? "The text is too short to be compared (fewer than 40 words), or was stored by a version before 0.2: re-index it."
                    : "No other document is like it."
            );
        }

        return found.Count == 0 ? ExitCodes.Incomplete : ExitCodes.Success;
    }

    /// <summary>Groups as they are read; the first of each has the earliest date, and the others are compared with it.</summary>
    public async Task<int> GroupAsync(int limit, CancellationToken cancellationToken)
    {
        var groups = 0;
        await foreach (var group in articles.GroupSimilarAsync(threshold, cancellationToken))
        {
            if (json)
            {
                screen.Data.WriteLine(JsonSerializer.Serialize(group, ClientJson.Relaxed.SimilarGroup));
            }
            else
            {
                PlainTable.Write(screen, Columns, [.. group.Articles.Select(Row)]);
                screen.Out.WriteLine();
            }

            if (++groups == limit)
            {
                break;
            }
        }

        if (groups == 0 && !json)
        {
            screen.Error.WriteLine("No two documents are alike.");
        }

        return groups == 0 ? ExitCodes.Incomplete : ExitCodes.Success;
    }

    private static string[] Row(SimilarArticle one) =>
        [
            one.Similarity.ToString("P0", CultureInfo.InvariantCulture),
            one.Article.Published?.Value is { Length: >= 10 } published ? published[..10] : "",
            Printable.Clip(one.Article.Site, 24),
            one.Article.Title ?? one.Article.Source.Blob,
            one.Article.Id,
        ];
}
