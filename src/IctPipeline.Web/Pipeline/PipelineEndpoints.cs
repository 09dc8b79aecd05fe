using System.Runtime.ExceptionServices;
using IctPipeline.Client;
using IctPipeline.Web.Api;
using IctPipeline.Web.Catalogue;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Pipeline;

/// <summary><c>GET /pipeline</c></summary>
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
                ArticleCatalogue articles,
                CatalogueReading reading,
                FailureClient failures,
                StorePatience patience,
                TimeProvider time,
                CancellationToken cancellationToken
            ) =>
            {
                var minutes = Minutes(request);
                var status = api.StatusAsync(cancellationToken);
                var reindex = api.ReindexAsync(cancellationToken);
                var (store, outage) = await PagePart.TryAsync(
                    async stop => new PipelineStore(await failures.GroupOpenAsync(stop), reading.IsWhole ? articles.Count : null),
                    patience.Limit * ReaderOptions.PartOfTimeout,
                    cancellationToken
                );
                if (outage is not null && await status is null)
                {
                    ExceptionDispatchInfo.Throw(outage);
                }

                return Pages.Of<PipelinePage>(
                    new PipelineModel(await status, api.IsThere, await reindex, store, minutes, time.GetUtcNow())
                );
            }
        );
    }

    private static int Minutes(HttpRequest request) =>
        request.Query["minutes"].ToString() switch
        {
            "" or "10" => ShortMinutes,
            "60" => LongMinutes,
            _ => throw new BadHttpRequestException("The part “minutes” of the address is neither 10 nor 60."),
        };
}
