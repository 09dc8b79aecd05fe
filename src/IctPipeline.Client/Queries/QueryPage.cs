namespace IctPipeline.Client;

/// <summary>One page of an answer.</summary>
/// <param name="Items">May be fewer than asked for, even where more follow.</param>
/// <param name="Continuation">Gets the next page, now or later; null where there is none.</param>
/// <param name="RequestCharge">Request units that the page cost.</param>
public sealed record QueryPage<T>(IReadOnlyList<T> Items, string? Continuation, double RequestCharge);
