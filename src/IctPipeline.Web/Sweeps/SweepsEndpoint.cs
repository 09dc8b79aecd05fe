using IctPipeline.Web.Actions;
using IctPipeline.Web.Api;

namespace IctPipeline.Web.Sweeps;

/// <summary><c>GET /sweeps</c>: the sweep of now, those before, and the way to a new one.</summary>
internal static class SweepsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/sweeps",
            async (HttpRequest request, PipelineApi api, CancellationToken cancellationToken) =>
                Pages.Of<SweepsPage>(
                    new SweepsModel(await api.ReindexAsync(cancellationToken), api.IsThere, ActionOutcome.Read(request.Query))
                )
        );
}

/// <param name="Sweeps">Null where the app does not answer.</param>
/// <param name="HasApi">Whether there is one.</param>
/// <param name="Outcome">Of what was just done; null where nothing was.</param>
public sealed record SweepsModel(ReindexStatus? Sweeps, bool HasApi, ActionOutcome? Outcome)
{
    /// <summary>The last dry run that ended and can be followed by the sweep, while none is on its way.</summary>
    public ReindexRun? Looked =>
        Sweeps?.Current?.Run is { IsOpen: true } ? null
        : Sweeps?.Current?.Run is { CanFollow: true } current ? current
        : null;
}
