using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>Failure records: look at them, replay them, discard them.</summary>
public sealed class Failures(FailureAdmin admin, AnswerGuard guard, TimeProvider time)
{
    private const int LongestReason = 500;

    [Function("ListFailures")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "failures")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        guard.RunAsync(
            "ListFailures",
            async stop =>
            {
                var asked = await FailureRequest.ReadAsync(request, time.GetUtcNow(), stop).ConfigureAwait(false);
                return asked.Filter is null
                    ? asked.Refusal!
                    : FailureAnswers.Many(await admin.ListAsync(asked.Filter, stop).ToListAsync(stop).ConfigureAwait(false));
            },
            cancellationToken
        );

    [Function("GetFailure")]
    public Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "failures/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => WithAsync("GetFailure", id, (failure, _) => Task.FromResult<IActionResult>(FailureAnswers.One(failure)), cancellationToken);

    /// <summary>Answers 202: the file is processed when its message is taken from the retry queue.</summary>
    [Function("ReplayFailure")]
    public Task<IActionResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "failures/{id}/replay")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        WithAsync(
            "ReplayFailure",
            id,
            async (failure, stop) =>
                await admin.ReplayAsync(id, stop).ConfigureAwait(false) is { } replaying
                    ? FailureAnswers.One(replaying, StatusCodes.Status202Accepted)
                    : FailureAnswers.Closed(failure),
            cancellationToken
        );

    /// <summary>Answers 202 with the number of records. Without a filter it asks for <c>all=true</c>.</summary>
    [Function("ReplayFailures")]
    public Task<IActionResult> ReplayAllAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "failures/replay")] HttpRequest request,
        CancellationToken cancellationToken
    ) => guard.RunAsync("ReplayFailures", stop => ReplayAllOfAsync(request, stop), cancellationToken, AnswerGuard.LongPatience);

    [Function("DiscardFailure")]
    public Task<IActionResult> DiscardAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "failures/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var reason = request.Query["reason"].ToString().Trim();
        return reason.Length is 0 or > LongestReason
            ? Task.FromResult<IActionResult>(
                Answers.Problem(
                    StatusCodes.Status400BadRequest,
                    $"Say why in the parameter reason, in 1 to {LongestReason} characters: it stays in the record's history."
                )
            )
            : WithAsync(
                "DiscardFailure",
                id,
                async (failure, stop) =>
                    await admin.DiscardAsync(id, reason, stop).ConfigureAwait(false) is { } discarded
                        ? FailureAnswers.One(discarded)
                        : FailureAnswers.Closed(failure),
                cancellationToken
            );
    }

    private async Task<IActionResult> ReplayAllOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var asked = await FailureRequest.ReadAsync(request, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (asked.Filter is null)
        {
            return asked.Refusal!;
        }

        return asked.Filter.IsEmpty && !asked.All
            ? Answers.Problem(StatusCodes.Status400BadRequest, "This would replay every open failure. Give a filter, or all=true.")
            : Answers.WithBody(
                new ReplayedFailures(await admin.ReplayAllAsync(asked.Filter, cancellationToken).ConfigureAwait(false)),
                AnswerJson.Default.ReplayedFailures,
                StatusCodes.Status202Accepted
            );
    }

    private Task<IActionResult> WithAsync(
        string function,
        string id,
        Func<ArticleFailure, CancellationToken, Task<IActionResult>> answer,
        CancellationToken cancellationToken
    ) =>
        guard.RunAsync(
            function,
            async stop =>
            {
                if (!ArticleIds.IsValid(id))
                {
                    return FailureAnswers.NoId();
                }

                return await admin.FindAsync(id, stop).ConfigureAwait(false) is { } failure
                    ? await answer(failure, stop).ConfigureAwait(false)
                    : FailureAnswers.NotThere();
            },
            cancellationToken
        );
}
