using IctPipeline.Client;
using IctPipeline.Web.Actions;
using IctPipeline.Web.Api;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Failures;

/// <summary><c>GET /failures</c>: what did not become a document, by code, with the next step.</summary>
internal static class FailuresEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/failures",
            async (HttpRequest request, FailureClient failures, PipelineApi api, CancellationToken cancellationToken) =>
            {
                var query = FailuresQuery.Read(request.Query);
                var groups = failures.GroupOpenAsync(cancellationToken);
                var list = await failures.ListOpenAsync(
                    query.Code,
                    (query.Page - 1) * FailuresQuery.PageSize,
                    FailuresQuery.PageSize,
                    cancellationToken
                );
                return Pages.Of<FailuresPage>(new FailuresModel(query, await groups, list, api.IsThere, ActionOutcome.Read(request.Query)));
            }
        );
}

/// <summary>What the list of failures shows.</summary>
/// <param name="Groups">All that are open, by code.</param>
/// <param name="Failures">Those of this page.</param>
/// <param name="CanAct">Whether there is an app to ask.</param>
/// <param name="Outcome">Of what was just done; null where nothing was.</param>
public sealed record FailuresModel(
    FailuresQuery Query,
    IReadOnlyList<FailureGroup> Groups,
    IReadOnlyList<FailureRecord> Failures,
    bool CanAct,
    ActionOutcome? Outcome
)
{
    public ListPlace Place =>
        ListPlace.Numbered(
            Query.Page,
            FailuresQuery.PageSize,
            (int)Groups.Where(group => Query.Code is null || group.Code == Query.Code).Sum(group => group.Failures)
        );
}
