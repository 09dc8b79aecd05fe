using System.Globalization;

namespace IctPipeline.Cli.Outcomes;

/// <summary>How many files ended how, in the order of <see cref="OutcomeStyles.Order"/>.</summary>
internal sealed record OutcomeCounts(IReadOnlyList<(string Outcome, int Count)> Items)
{
    /// <summary>In place of an outcome, for a file that has none.</summary>
    public const string Unaccounted = "Unaccounted";

    /// <summary>In place of an outcome, for a file that the host has found and that has not had its turn.</summary>
    public const string Waiting = "Waiting";

    public static OutcomeCounts Count(IEnumerable<string> outcomes)
    {
        var counts = outcomes.CountBy(outcome => outcome).ToDictionary(StringComparer.Ordinal);
        return new OutcomeCounts([
            .. OutcomeStyles.Order.Append(Unaccounted).Where(counts.ContainsKey).Select(outcome => (outcome, counts[outcome])),
        ]);
    }

    /// <summary><c>198 Indexed, 2 Rejected</c>; <c>none</c> where there is nothing.</summary>
    public override string ToString() =>
        Items.Count == 0
            ? "none"
            : string.Join(", ", Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Count} {item.Outcome}")));
}
