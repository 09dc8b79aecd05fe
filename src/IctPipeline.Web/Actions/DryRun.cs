using IctPipeline.Web.Api;
using IctPipeline.Web.Sweeps;

namespace IctPipeline.Web.Actions;

/// <summary>Looks at what a sweep would do, and what that would cost.</summary>
internal sealed class DryRun(PipelineOrders orders) : IPageAction
{
    private const string Back = "/sweeps";

    public string Kind => "dry-run";

    public Task<Confirmation?> PrepareAsync(ActionValues values, CancellationToken cancellationToken)
    {
        var wish = SweepQuery.Read(values);
        List<(string, string)> keep = [("back", Back), .. SweepQuery.Fields.Where(values.Has).Select(field => (field, values[field]!))];
        return Task.FromResult<Confirmation?>(
            new Confirmation(
                "Look what a sweep would do?",
                [
                    $"It looks for {SweepQuery.Describe(wish)}",
                    "A dry run makes nothing anew. It lists files and compares them with their documents, which costs request units.",
                ],
                "Look",
                keep,
                Back
            )
        );
    }

    public Task<ApiAnswer> RunAsync(ActionValues values, CancellationToken cancellationToken) =>
        orders.StartSweepAsync(SweepQuery.Read(values), cancellationToken);
}
