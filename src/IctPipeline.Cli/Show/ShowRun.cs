using IctPipeline.Articles;
using IctPipeline.Azure;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Show;

/// <summary>Looks for a document by its id, then by its blob, then a failure record likewise, and prints all that fits.</summary>
internal sealed class ShowRun(Screen screen, StackConnection connection, bool json)
{
    private readonly IArticleStore _store = connection.Services.GetRequiredService<IArticleStore>();

    public async Task<int> RunAsync(string key, CancellationToken cancellationToken)
    {
        var blob = new BlobAddress(ResourceNames.Articles, key);
        var found = await PrintAsync(key, cancellationToken) | await PrintAsync(ArticleId.For(blob), cancellationToken);
        await foreach (var stored in _store.FindArticlesOfBlobAsync(blob, cancellationToken))
        {
            // The members of a bundle; an ordinary file's document was found by its id.
            if (stored.Item.Source.Member is not null)
            {
                Print(stored.Item);
                found = true;
            }
        }

        return found
            ? ExitCodes.Success
            : throw new UserError(ExitCodes.Incomplete, $"There is no document and no failure record with the id or blob name \"{Printable.Line(key)}\" in {connection.Name}.");
    }

    private async Task<bool> PrintAsync(string id, CancellationToken cancellationToken)
    {
        var article = await _store.FindArticleAsync(id, cancellationToken);
        if (article is not null)
        {
            Print(article.Item);
        }

        var failure = await _store.FindFailureAsync(id, cancellationToken);
        if (failure is null)
        {
            return article is not null;
        }

        if (json)
        {
            screen.Data.WriteLine(JsonLines.Of(failure.Item));
        }
        else
        {
            FailurePage.Write(screen.Out, failure.Item);
        }

        return true;
    }

    private void Print(Article article)
    {
        if (json)
        {
            screen.Data.WriteLine(JsonLines.Of(article));
        }
        else
        {
            ArticlePage.Write(screen.Out, article);
        }
    }
}
