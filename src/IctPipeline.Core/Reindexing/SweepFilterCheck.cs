using IctPipeline.Core.Articles;
using IctPipeline.Reading.Formats;

namespace IctPipeline.Core.Reindexing;

/// <summary>Refuses filters that mean nothing, or the opposite of what they say.</summary>
public static class SweepFilterCheck
{
    /// <summary>Characters that a blob's name may have.</summary>
    private const int LongestName = 1024;

    /// <summary>What is wrong with a filter, as a sentence; null where nothing is.</summary>
    public static string? Problem(SweepFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Ids.Count > SweepFilter.MostIds)
        {
            return $"At most {SweepFilter.MostIds} ids can be given.";
        }

        if (
            filter.Ids.Any(id => string.IsNullOrWhiteSpace(id) || id.Length > LongestName)
            || filter.Prefix is { Length: 0 or > LongestName }
        )
        {
            return $"Ids and the prefix have 1 to {LongestName} characters.";
        }

        if (filter.Format is { } format && !ArticleFormats.All.Contains(format, StringComparer.OrdinalIgnoreCase))
        {
            return $"The format is one of {string.Join(", ", ArticleFormats.All)}.";
        }

        var chosen = filter.Only != AnalysisFeatures.None;
        return (filter.StaleOnly, filter.FailedOnly, filter.Force, chosen) switch
        {
            (true, true, _, _) => "What failed has no document that could be stale: give one of staleOnly and failedOnly.",
            (true, _, true, _) => "Force takes documents that are not stale too: give one of staleOnly and force.",
            (_, true, _, true) => "What failed is read as a whole: give one of failedOnly and features.",
            _ => null,
        };
    }
}
