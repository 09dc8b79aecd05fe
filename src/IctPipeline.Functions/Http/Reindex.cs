using IctPipeline.Core.Reindexing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>Sweeps: start one, look at them, pause, resume and cancel.</summary>
public sealed class Reindex(SweepAdmin admin, AnswerGuard guard, TimeProvider time)
{
    /// <summary>Answers 202 with the sweep, whose work begins with the next tick of the timer; 409 where one is on its way.</summary>
    [Function("StartReindex")]
    public Task<IActionResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reindex")] HttpRequest request,
        CancellationToken cancellationToken
    ) => guard.RunAsync("StartReindex", stop => StartSweepAsync(request, stop), cancellationToken);

    [Function("ListReindex")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "reindex")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        guard.RunAsync(
            "ListReindex",
            async stop =>
                Answers.WithBody(await SweepOverview.ReadAsync(admin, stop).ConfigureAwait(false), ReindexJson.Relaxed.SweepOverview),
            cancellationToken
        );

    [Function("GetReindex")]
    public Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "reindex/{runId}")] HttpRequest request,
        string runId,
        CancellationToken cancellationToken
    ) =>
        guard.RunAsync(
            "GetReindex",
            async stop =>
                SweepIds.IsValid(runId) && await admin.FindAsync(runId, stop).ConfigureAwait(false) is { } run
                    ? Answers.WithBody(SweepReport.From(run), ReindexJson.Relaxed.SweepReport)
                    : SweepAnswers.NotThere(),
            cancellationToken
        );

    [Function("PauseReindex")]
    public Task<IActionResult> PauseAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reindex/{runId}/pause")] HttpRequest request,
        string runId,
        CancellationToken cancellationToken
    ) => ChangeAsync("PauseReindex", runId, admin.PauseAsync, cancellationToken);

    [Function("ResumeReindex")]
    public Task<IActionResult> ResumeAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reindex/{runId}/resume")] HttpRequest request,
        string runId,
        CancellationToken cancellationToken
    ) => ChangeAsync("ResumeReindex", runId, admin.ResumeAsync, cancellationToken);

    [Function("CancelReindex")]
    public Task<IActionResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reindex/{runId}/cancel")] HttpRequest request,
        string runId,
        CancellationToken cancellationToken
    ) => ChangeAsync("CancelReindex", runId, admin.CancelAsync, cancellationToken);

    private async Task<IActionResult> StartSweepAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (asked, refusal) = await SweepRequests.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (asked is null)
        {
            return refusal!;
        }

        return asked.ToFilter(time.GetUtcNow(), out var problem) is { } filter
            ? SweepAnswers.From(await admin.StartAsync(filter, asked.DryRun, SweepTrigger.Http, cancellationToken).ConfigureAwait(false))
            : Answers.Problem(StatusCodes.Status400BadRequest, problem!);
    }

    private Task<IActionResult> ChangeAsync(
        string function,
        string runId,
        Func<string, CancellationToken, Task<SweepAnswer>> change,
        CancellationToken cancellationToken
    ) =>
        guard.RunAsync(
            function,
            async stop =>
                SweepIds.IsValid(runId) ? SweepAnswers.From(await change(runId, stop).ConfigureAwait(false)) : SweepAnswers.NotThere(),
            cancellationToken
        );
}
