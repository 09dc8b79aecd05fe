using IctPipeline.Web.Api;
using IctPipeline.Web.Sweeps;

namespace IctPipeline.Web.Actions;

/// <summary>Pauses, resumes or cancels the sweep of now.</summary>
internal sealed class ChangeSweep(SweepChange change, PipelineApi api, PipelineOrders orders) : IPageAction
{
    public static readonly IReadOnlyList<SweepChange> Kinds =
    [
        new("pause", "Pause this sweep?", "It stops at its next step and keeps its place.", "Pause it"),
        new(
            "resume",
            "Go on with this sweep?",
            "It goes on where it stopped. Where it asked whether documents may follow files that are gone, this says yes.",
            "Go on"
        ),
        new("cancel", "Cancel this sweep?", "It ends at its next step. What it asked for so far is still done.", "Cancel it"),
    ];

    private const string Back = "/sweeps";

    public string Kind => change.Kind;

    public async Task<Confirmation?> PrepareAsync(ActionValues values, CancellationToken cancellationToken)
    {
        var run = values.Need("run");
        var known = await api.ReindexAsync(cancellationToken);
        return known?.Current is not { Run: { EndedAt: null } current } || current.RunId != run
            ? null
            : new Confirmation(
                change.Title,
                [
                    change.Line,
                    $"So far: {SweepWords.Found(current)}.",
                    .. (current.Errors ?? []).TakeLast(1).Select(error => error.Message),
                ],
                change.Button,
                [("run", run), ("back", Back)],
                Back
            );
    }

    public Task<ApiAnswer> RunAsync(ActionValues values, CancellationToken cancellationToken) =>
        orders.ChangeSweepAsync(values.Need("run"), change.Kind, cancellationToken);
}

/// <summary>A change of a sweep, in words.</summary>
/// <param name="Kind">As the API calls it.</param>
internal sealed record SweepChange(string Kind, string Title, string Line, string Button);
