using IctPipeline.Core.Reindexing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>Sweeps: start one, look at them, pause, resume and cancel.</summary>
public sealed class Reindex(SweepAdmin admin, TimeProvider time)
{
    /// <summary>Answers 202 with the sweep, whose work begins with the next tick of the timer; 409 where one is on its way.</summary>
    [Function("StartReindex")]
    public Task<IActionResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reindex")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        Answers.FromAsync(async () =>
        {
            var (asked, problem) = await SweepRequests.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return asked?.ToFilter(time.GetUtcNow(), out problem) is { } filter
                ? SweepAnswers.From(
                    await admin.StartAsync(filter, asked.DryRun, SweepTrigger.Http, cancellationToken).ConfigureAwait(false)
                )
                : Answers.Problem(StatusCodes.Status400BadRequest, problem!);
        });

    [Function("ListReindex")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "reindex")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        Answers.FromAsync(async () =>
            Answers.WithBody(
                await SweepOverview.ReadAsync(admin, cancellationToken).ConfigureAwait(false),
                ReindexJson.Relaxed.SweepOverview
            )
        );

    [Function("GetReindex")]
    public Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "reindex/{runId}")] HttpRequest request,
        string runId,
        CancellationToken cancellationToken
    ) =>
        Answers.FromAsync(async () =>
            SweepIds.IsValid(runId) && await admin.FindAsync(runId, cancellationToken).ConfigureAwait(false) is { } run
                ? Answers.WithBody(SweepReport.From(run), ReindexJson.Relaxed.SweepReport)
                : SweepAnswers.NotThere()
        );

    [Function("PauseReindex")]
    public Task<IActionResult> PauseAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reindex/{runId}/pause")] HttpRequest request,
        string runId,
        CancellationToken cancellationToken
    ) => SweepAnswers.ChangeAsync(runId, admin.PauseAsync, cancellationToken);

    [Function("ResumeReindex")]
    public Task<IActionResult> ResumeAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reindex/{runId}/resume")] HttpRequest request,
        string runId,
        CancellationToken cancellationToken
    ) => SweepAnswers.ChangeAsync(runId, admin.ResumeAsync, cancellationToken);

    [Function("CancelReindex")]
    public Task<IActionResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reindex/{runId}/cancel")] HttpRequest request,
        string runId,
        CancellationToken cancellationToken
    ) => SweepAnswers.ChangeAsync(runId, admin.CancelAsync, cancellationToken);
}
