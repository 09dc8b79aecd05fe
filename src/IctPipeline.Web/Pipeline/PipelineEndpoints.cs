using System.Net;
using IctPipeline.Client;
using IctPipeline.Web.Api;

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
                TimeProvider time,
                CancellationToken cancellationToken
            ) =>
            {
                var status = api.StatusAsync(cancellationToken);
                var reindex = api.ReindexAsync(cancellationToken);
                var open = await failures.OpenAsync(cancellationToken).Take(PipelineModel.MostFailures).ToListAsync(cancellationToken);
                return Pages.Of<PipelinePage>(
                    new PipelineModel(
                        await status,
                        api.IsThere,
                        await reindex,
                        open,
                        open.Count < PipelineModel.MostFailures ? open.Count : await failures.CountOpenAsync(cancellationToken),
                        await articles.CountAsync(new ArticleFilter(), cancellationToken),
                        request.Query["minutes"] == "60" ? LongMinutes : ShortMinutes,
                        time.GetUtcNow(),
                        request.Query["replay"].ToString() switch
                        {
                            "202" => "It is tried again.",
                            "409" => "It is closed already.",
                            "404" => "It is gone.",
                            "" => null,
                            _ => "The Functions app did not take it.",
                        }
                    )
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
}
