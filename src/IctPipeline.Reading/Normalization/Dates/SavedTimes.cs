using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>When a page was saved, as whoever dropped its file says in the blob's metadata: <c>savedAt</c>, <c>fetched_at</c>.</summary>
internal static class SavedTimes
{
    private static readonly string[] Names = ["savedat", "fetchedat", "crawledat", "retrievedat"];

    public static IEnumerable<DateClue> In(IReadOnlyDictionary<string, string> metadata) =>
        metadata
            .Where(pair => Names.Contains(pair.Key.Replace("_", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase))
            .Select(pair => new DateClue(pair.Value, DatePlace.Saved, pair.Key));
}
