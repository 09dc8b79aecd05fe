using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>Failure records: look at them, replay them, discard them.</summary>
public sealed class Failures(FailureAdmin admin, TimeProvider time)
{
    private const int LongestReason = 500;

    [Function("ListFailures")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "failures")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        Answers.FromAsync(async () =>
        {
            var asked = await FailureRequest.ReadAsync(request, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            return asked.Filter is null
                ? Answers.Problem(asked.Status, asked.Problem!)
                : FailureAnswers.Many(
                    await admin.ListAsync(asked.Filter, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false)
                );
        });

    [Function("GetFailure")]
    public Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "failures/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => WithAsync(id, failure => Task.FromResult<IActionResult>(FailureAnswers.One(failure)), cancellationToken);

    /// <summary>Answers 202: the file is processed when its message is taken from the retry queue.</summary>
    [Function("ReplayFailure")]
    public Task<IActionResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "failures/{id}/replay")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        WithAsync(
            id,
            async failure =>
                await admin.ReplayAsync(id, cancellationToken).ConfigureAwait(false) is { } replaying
                    ? FailureAnswers.One(replaying, StatusCodes.Status202Accepted)
                    : FailureAnswers.Closed(failure),
            cancellationToken
        );

    /// <summary>Answers 202 with the number of records. Without a filter it asks for <c>all=true</c>.</summary>
    [Function("ReplayFailures")]
    public Task<IActionResult> ReplayAllAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "failures/replay")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        Answers.FromAsync(async () =>
        {
            var asked = await FailureRequest.ReadAsync(request, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            if (asked.Filter is null)
            {
                return Answers.Problem(asked.Status, asked.Problem!);
            }

            if (asked.Filter.IsEmpty && !asked.All)
            {
                return Answers.Problem(
                    StatusCodes.Status400BadRequest,
                    "This would replay every open failure. Give a filter, or all=true."
                );
            }

            var replayed = await admin.ReplayAllAsync(asked.Filter, cancellationToken).ConfigureAwait(false);
            var answer = Answers.WithBody(new ReplayedFailures(replayed), AnswerJson.Default.ReplayedFailures);
            answer.StatusCode = StatusCodes.Status202Accepted;
            return answer;
        });

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
                id,
                async failure =>
                    await admin.DiscardAsync(id, reason, cancellationToken).ConfigureAwait(false) is { } discarded
                        ? FailureAnswers.One(discarded)
                        : FailureAnswers.Closed(failure),
                cancellationToken
            );
    }

    private Task<IActionResult> WithAsync(
        string id,
        Func<ArticleFailure, Task<IActionResult>> answer,
        CancellationToken cancellationToken
    ) =>
        Answers.FromAsync(async () =>
        {
            if (!ArticleIds.IsValid(id))
            {
                return FailureAnswers.NoId();
            }

            return await admin.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } failure
                ? await answer(failure).ConfigureAwait(false)
                : FailureAnswers.NotThere();
        });
}
