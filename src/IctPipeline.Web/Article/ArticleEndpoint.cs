using System.Globalization;
using IctPipeline.Client;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Article;

/// <summary><c>GET /articles/{id}</c>, its document, and the file that it was made from.</summary>
internal static class ArticleEndpoint
{
    private const int LongestWords = 300;
    private const int MostSimilar = 20;

    /// <summary>Part of a page's time that is waited for similar articles: the page is whole without.</summary>
    private const double SimilarPart = 0.25;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/articles/{id}",
            async (
                string id,
                HttpRequest request,
                ArticleClient articles,
                FailureClient failures,
                ReaderOptions options,
                CancellationToken cancellationToken
            ) =>
            {
                var showImages = request.Query["images"] == "1";
                var words = request.Query["q"].ToString().Trim();
                if (!IsId(id))
                {
                    return Pages.NotFound();
                }

                var similar = PagePart.TryAsync(
                    stop => articles.FindSimilarAsync(id, most: MostSimilar, cancellationToken: stop),
                    options.Timeout * SimilarPart,
                    cancellationToken
                );
                var failing = failures.FindAsync(id, cancellationToken);
                if (await FindAsync(articles, id, cancellationToken) is not { } article)
                {
                    return Pages.NotFound();
                }

                var failure = await failing;
                return Pages.Of<ArticlePage>(
                    new ArticleModel(article, failure is { IsOpen: true } ? failure : null, options.Originals is not null, showImages)
                    {
                        Words = words.Length is > 0 and <= LongestWords ? words : null,
                        Similar = (await similar).Value ?? [],
                    }
                );
            }
        );
        routes.MapGet("/articles/{id}/json", JsonAsync);
        routes.MapGet("/articles/{id}/raw", RawAsync);
        routes.MapGet("/articles/{id}/original", OriginalAsync).WithMetadata(new LongAnswer());
    }

    private static Task<ArticleDocument?> FindAsync(ArticleClient articles, string id, CancellationToken cancellationToken) =>
        IsId(id) ? articles.FindAsync(id, cancellationToken: cancellationToken) : Task.FromResult<ArticleDocument?>(null);

    /// <summary>The store refuses some characters instead of finding nothing.</summary>
    public static bool IsId(string id) => id.Length <= 64 && id.All(char.IsAsciiLetterOrDigit);

    /// <summary>The document as it is stored, as a download: what hangs a page would hang a browser's view of it as well.</summary>
    private static async Task<IResult> JsonAsync(string id, ArticleClient articles, CancellationToken cancellationToken) =>
        await StoredAsync(id, articles, cancellationToken) is { } stored
            ? Results.File(stored, "application/json", $"{id}.json")
            : Pages.NotFound();

    /// <summary>The same on a page, as far as a browser can show it.</summary>
    private static async Task<IResult> RawAsync(string id, ArticleClient articles, CancellationToken cancellationToken) =>
        await StoredAsync(id, articles, cancellationToken) is { } stored
            ? Pages.Of<RawPage>(new RawModel(id, System.Text.Encoding.UTF8.GetString(stored)))
            : Pages.NotFound();

    private static async Task<byte[]?> StoredAsync(string id, ArticleClient articles, CancellationToken cancellationToken)
    {
        if (!IsId(id))
        {
            return null;
        }

        await foreach (var document in articles.ReadJsonAsync(new ArticleFilter { Id = id }, cancellationToken))
        {
            return StoredDocument.Write(document);
        }

        return null;
    }

    /// <summary>Hands the file out as a download of unknown kind: whatever it is, no browser runs it on this site.</summary>
    private static async Task<IResult> OriginalAsync(
        string id,
        ArticleClient articles,
        ReaderOptions options,
        StorePatience patience,
        IHttpClientFactory clients,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(patience.Limit);
        var article = await FindAsync(articles, id, late.Token).WaitAsync(late.Token);
        if (article is null || options.Originals is not { } container)
        {
            return Pages.NotFound();
        }

        late.CancelAfter(options.Timeout);
        using var client = clients.CreateClient();
        var answer = await client.GetAsync(
            Adding.BlobAddress.Of(container, article.Source.Blob),
            HttpCompletionOption.ResponseHeadersRead,
            late.Token
        );
        response.RegisterForDispose(answer);
        if (!answer.IsSuccessStatusCode)
        {
            return Pages.NotFound();
        }

        response.Headers.ContentLength = answer.Content.Headers.ContentLength;
        return Results.Stream(
            await answer.Content.ReadAsStreamAsync(cancellationToken),
            "application/octet-stream",
            FileName(article.Source.Blob)
        );
    }

    private static string FileName(string blob)
    {
        var name = string.Concat(
            blob.Split('/')[^1]
                .Where(character => char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format))
        );
        return name.Length == 0 ? "file" : name;
    }
}
