namespace IctPipeline.Client;

/// <summary>Open failures of one code.</summary>
/// <param name="Class"><c>throttled</c>, <c>transient</c>, <c>outage</c> or <c>permanent</c>.</param>
/// <param name="Status"><c>retrying</c> or <c>dead</c>.</param>
/// <param name="Failures">How many.</param>
/// <param name="Latest">When the last of them failed last.</param>
public sealed record FailureGroup(string Code, string Class, string Status, long Failures, DateTimeOffset Latest);
