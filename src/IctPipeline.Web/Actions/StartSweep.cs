using System.Net;
using IctPipeline.Web.Api;
using IctPipeline.Web.Shared;
using IctPipeline.Web.Sweeps;

namespace IctPipeline.Web.Actions;

/// <summary>Does what a dry run looked at: nobody starts a sweep from a page without its cost.</summary>
internal sealed class StartSweep(PipelineApi api, PipelineOrders orders) : IPageAction
{
    private const string Back = "/sweeps";

    public string Kind => "sweep";

    public async Task<Confirmation?> PrepareAsync(ActionValues values, CancellationToken cancellationToken)
    {
        if (await FindAsync(values, cancellationToken) is not { Filter: { } filter } dry)
        {
            return null;
        }

        return new Confirmation(
            "Start this sweep?",
            [
                $"It takes {SweepQuery.Describe(filter.ToWish())}",
                $"The dry run of {Words.Moment(dry.StartedAt)} found {SweepWords.Found(dry)}.",
                $"At the most it costs {SweepWords.Cost(dry)}",
            ],
            "Start it",
            [("run", dry.RunId), ("back", Back)],
            Back
        );
    }

    public async Task<ApiAnswer> RunAsync(ActionValues values, CancellationToken cancellationToken) =>
        await FindAsync(values, cancellationToken) is { Filter: { } filter }
            ? await orders.StartSweepAsync(filter.ToWish(), cancellationToken)
            : new ApiAnswer(HttpStatusCode.NotFound);

    private async Task<ReindexRun?> FindAsync(ActionValues values, CancellationToken cancellationToken)
    {
        var run = values.Need("run");
        var known = await api.ReindexAsync(cancellationToken);
        return (known?.History ?? [])
            .Append(known?.Current)
            .OfType<ReindexEntry>()
            .Select(entry => entry.Run)
            .FirstOrDefault(one => one.RunId == run && one.CanFollow);
    }
}
