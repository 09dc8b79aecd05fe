namespace IctPipeline.Client;

/// <summary>What a search found, by ids.</summary>
/// <param name="Ids">In the order of the filter.</param>
/// <param name="HasMore">There are more than were asked for.</param>
/// <param name="Method">How the account was searched.</param>
/// <param name="IsRanked">As in <see cref="SearchPage"/>.</param>
public sealed record FoundIds(IReadOnlyList<string> Ids, bool HasMore, SearchMethod Method, bool IsRanked);
