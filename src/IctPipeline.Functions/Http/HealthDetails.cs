using IctPipeline.Core.Conditions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Http;

/// <summary>
/// Says what is wrong now. Asks no service, so that it answers while they are away. A route of its own: the platform tells a function
/// without
/// a key of its own nothing about the keys that a caller gives.
/// </summary>
public sealed class HealthDetails(ConditionBoard conditions)
{
    [Function(nameof(HealthDetails))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "health/details")] HttpRequest request) =>
        Answers.WithBody(HealthReport.Of(conditions.Current), AnswerJson.Default.HealthReport);
}

/// <summary>What <c>GET /api/health/details</c> answers.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> where there is a condition.</param>
/// <param name="Conditions">What is wrong now, the oldest first.</param>
public sealed record HealthReport(string Status, IReadOnlyList<Condition> Conditions)
{
    internal static HealthReport Of(IReadOnlyList<Condition> conditions) => new(conditions.Count == 0 ? "ok" : "degraded", conditions);
}
