using System.Globalization;
using IctPipeline.Client;
using IctPipeline.Web.Security;

namespace IctPipeline.Web.Article;

/// <summary><c>GET /articles/{id}</c>, and the file that it was made from.</summary>
internal static class ArticleEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/articles/{id}",
            async (
                string id,
                HttpContext context,
                ArticleClient articles,
                FailureClient failures,
                ReaderOptions options,
                CancellationToken cancellationToken
            ) =>
            {
                var article = await articles.FindAsync(id, cancellationToken: cancellationToken);
                if (article is null)
                {
                    return Pages.NotFound();
                }

                var failure = await failures.FindAsync(id, cancellationToken);
                var model = new ArticleModel(
                    article,
                    failure is { IsOpen: true } ? failure : null,
                    options.Originals is not null,
                    context.Request.Query["images"] == "1"
                );
                if (model.ShowImages)
                {
                    context.Items[SecurityHeaders.ImageSources] = model.ImageSources;
                }

                return Pages.Of<ArticlePage>(model);
            }
        );
        routes.MapGet("/articles/{id}/original", OriginalAsync);
    }

    /// <summary>Hands the file out as a download of unknown kind: whatever it is, no browser runs it on this site.</summary>
    private static async Task<IResult> OriginalAsync(
        string id,
        ArticleClient articles,
        ReaderOptions options,
        IHttpClientFactory clients,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var article = await articles.FindAsync(id, cancellationToken: cancellationToken);
        if (article is null || options.Originals is not { } container)
        {
            return Results.NotFound();
        }

        var blob = string.Join('/', article.Source.Blob.Split('/').Select(Uri.EscapeDataString));
        var address = new UriBuilder(container) { Path = $"{container.AbsolutePath.TrimEnd('/')}/{blob}" };
        using var client = clients.CreateClient();
        var answer = await client.GetAsync(address.Uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.RegisterForDispose(answer);
        if (!answer.IsSuccessStatusCode)
        {
            return Results.NotFound();
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
