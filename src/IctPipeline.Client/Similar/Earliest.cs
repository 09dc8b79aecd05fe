using System.Globalization;

namespace IctPipeline.Client;

/// <summary>The earliest publication first, those without a date last, then by id.</summary>
internal sealed class Earliest : IComparer<ArticleSummary>
{
    public static Earliest First { get; } = new();

    public int Compare(ArticleSummary? x, ArticleSummary? y)
    {
        var dates = (MomentOf(x) ?? DateTimeOffset.MaxValue).CompareTo(MomentOf(y) ?? DateTimeOffset.MaxValue);
        return dates != 0 ? dates : string.CompareOrdinal(x?.Id, y?.Id);
    }

    private static DateTimeOffset? MomentOf(ArticleSummary? article) =>
        DateTimeOffset.TryParse(article?.Published?.Value, CultureInfo.InvariantCulture, out var moment) ? moment : null;
}
