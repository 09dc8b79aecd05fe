using System.Net;
using System.Runtime.ExceptionServices;
using IctPipeline.Client;
using IctPipeline.Web.Api;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Pipeline;

/// <summary><c>GET /pipeline</c>, and the button on it.</summary>
internal static class PipelineEndpoints
{
    private const int ShortMinutes = 10;
    private const int LongMinutes = 60;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/pipeline",
            async (
                HttpRequest request,
                PipelineApi api,
                ArticleClient articles,
                FailureClient failures,
                StorePatience patience,
                TimeProvider time,
                CancellationToken cancellationToken
            ) =>
            {
                var minutes = Minutes(request);
                var replayed = Replayed(request);
                var status = api.StatusAsync(cancellationToken);
                var reindex = api.ReindexAsync(cancellationToken);
                var (store, outage) = await PagePart.TryAsync(
                    stop => StoreAsync(articles, failures, stop),
                    patience.Limit * ReaderOptions.PartOfTimeout,
                    cancellationToken
                );
                if (outage is not null && await status is null)
                {
                    ExceptionDispatchInfo.Throw(outage);
                }

                return Pages.Of<PipelinePage>(
                    new PipelineModel(await status, api.IsThere, await reindex, store, minutes, time.GetUtcNow(), replayed)
                );
            }
        );

        // Answers with the page, so that the button works without any script; the server holds the key.
        routes.MapPost(
            "/failures/{id}/replay",
            async (string id, PipelineApi api, CancellationToken cancellationToken) =>
            {
                var answer = api.IsThere ? await api.ReplayAsync(id, cancellationToken) : HttpStatusCode.ServiceUnavailable;
                return Results.Redirect($"/pipeline?replay={(int)answer}", permanent: false, preserveMethod: false);
            }
        );
    }

    private static async Task<PipelineStore> StoreAsync(ArticleClient articles, FailureClient failures, CancellationToken cancellationToken)
    {
        var open = await failures.OpenAsync(cancellationToken).Take(PipelineModel.MostFailures).ToListAsync(cancellationToken);
        return new PipelineStore(
            open,
            open.Count < PipelineModel.MostFailures ? open.Count : await failures.CountOpenAsync(cancellationToken),
            await articles.CountAsync(new ArticleFilter(), cancellationToken)
        );
    }

    private static int Minutes(HttpRequest request) =>
        request.Query["minutes"].ToString() switch
        {
            "" or "10" => ShortMinutes,
            "60" => LongMinutes,
            _ => throw new BadHttpRequestException("The part “minutes” of the address is neither 10 nor 60."),
        };

    private static string? Replayed(HttpRequest request) =>
        request.Query["replay"].ToString() switch
        {
            "202" => "It is tried again.",
            "409" => "It is closed already.",
            "404" => "It is gone.",
            "" => null,
            _ => "The Functions app did not take it.",
        };
}
