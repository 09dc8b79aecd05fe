using IctPipeline.Core.Conditions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>
/// Says what is wrong now: what this instance noticed by itself, and what each service answers to a small question that is given up
/// within seconds. A route of its own: the platform tells a function without a key of its own nothing about the keys that a caller gives.
/// </summary>
public sealed class HealthDetails(ConditionBoard conditions, PipelineHealth health, AnswerGuard guard)
{
    [Function(nameof(HealthDetails))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "health/details")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        guard.RunAsync(
            nameof(HealthDetails),
            async stop =>
            {
                var checks = await health.CheckAsync(stop).ConfigureAwait(false);
                return Answers.WithBody(HealthReport.Of(conditions.Current, checks), AnswerJson.Default.HealthReport);
            },
            cancellationToken
        );
}

/// <summary>What <c>GET /api/health/details</c> answers.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> where there is a condition, or a service that does not answer.</param>
/// <param name="Conditions">What is wrong now and lasts, the oldest first.</param>
/// <param name="Checks">Each service with what it answered just now, and what to do.</param>
public sealed record HealthReport(string Status, IReadOnlyList<Condition> Conditions, IReadOnlyList<Finding> Checks)
{
    internal static HealthReport Of(IReadOnlyList<Condition> conditions, IReadOnlyList<Finding> checks) =>
        new(conditions.Count == 0 && checks.All(check => check.State != FindingState.Bad) ? "ok" : "degraded", conditions, checks);
}
