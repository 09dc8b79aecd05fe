using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Export;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Client;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Show;

/// <summary>Looks for a document by its id, then by its blob, then a failure record likewise, and prints all that fits.</summary>
internal sealed class ShowRun(Screen screen, StackConnection connection, bool json)
{
    private readonly IArticleStore _store = connection.Services.GetRequiredService<IArticleStore>();
    private readonly ArticleClient _articles = connection.Articles();

    public async Task<int> RunAsync(string key, CancellationToken cancellationToken)
    {
        var found =
            await PrintAsync(new ArticleFilter { Id = key, IncludeDeleted = true }, cancellationToken)
            | await PrintFailureAsync(key, cancellationToken)
            | await PrintAsync(
                new ArticleFilter
                {
                    Blob = key,
                    IncludeDeleted = true,
                    Order = ArticleOrder.Updated,
                },
                cancellationToken
            )
            | await PrintFailureAsync(ArticleId.For(new BlobAddress(ResourceNames.Articles, key)), cancellationToken);
        return found
            ? ExitCodes.Success
            : throw new UserError(
                ExitCodes.Incomplete,
                $"There is no document and no failure record with the id or blob name \"{Printable.Line(key)}\" in {connection.Name}."
            );
    }

    /// <summary>Documents; of a bundle, each of its members.</summary>
    private async Task<bool> PrintAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        var found = false;
        await foreach (var document in _articles.ReadJsonAsync(filter, cancellationToken))
        {
            found = true;
            if (json)
            {
                screen.Data.Write(new JsonLinesExport().Row(document));
            }
            else
            {
                ArticlePage.Write(screen.Out, document.Deserialize(PipelineJson.Relaxed.Article)!);
            }
        }

        return found;
    }

    private async Task<bool> PrintFailureAsync(string id, CancellationToken cancellationToken)
    {
        if (await _store.FindFailureAsync(id, cancellationToken) is not { } failure)
        {
            return false;
        }

        if (json)
        {
            screen.Data.WriteLine(JsonLines.Serialize(failure.Item));
        }
        else
        {
            FailurePage.Write(screen.Out, failure.Item);
        }

        return true;
    }
}
