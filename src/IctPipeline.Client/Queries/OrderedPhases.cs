namespace IctPipeline.Client;

/// <summary>
/// An order as one query after another. The service sorts by a property only documents that have it (or puts the others
/// wherever it likes), so that those without a date are asked for apart, and come last.
/// </summary>
internal sealed record OrderedPhase(string Order, string? Condition)
{
    private const string HasDate = "IS_DEFINED(c.published[\"value\"])";

    /// <summary>
    /// The queries of an order, first to last. Filters by date make the second of <see cref="ArticleOrder.Published"/> empty.
    /// </summary>
    public static IReadOnlyList<OrderedPhase> For(ArticleFilter filter) =>
        filter.Order switch
        {
            ArticleOrder.Updated => [new(" ORDER BY c.lineage.updatedAt DESC", null)],
            ArticleOrder.UpdatedAscending => [new(" ORDER BY c.lineage.updatedAt ASC", null)],
            _ when filter.PublishedFrom is not null || filter.PublishedUntil is not null =>
            [
                new(" ORDER BY c.published[\"value\"] DESC", null),
            ],
            _ => [new(" ORDER BY c.published[\"value\"] DESC", HasDate), new(" ORDER BY c.lineage.updatedAt DESC", $"NOT {HasDate}")],
        };
}

/// <summary>Where a reader stands: in which phase, and the service's own token there. Travels as <c>phase:token</c>.</summary>
internal readonly record struct PhaseToken(int Phase, string? Token)
{
    /// <exception cref="FormatException">It is no token of this library.</exception>
    public static PhaseToken Parse(string? text, int phases)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new(0, null);
        }

        if (text.Length >= 2 && text[1] == ':' && char.IsAsciiDigit(text[0]) && text[0] - '0' < phases)
        {
            return new(text[0] - '0', text.Length == 2 ? null : text[2..]);
        }

        throw new FormatException("The continuation is not one of this query.");
    }

    public override string ToString() => $"{Phase}:{Token}";
}
