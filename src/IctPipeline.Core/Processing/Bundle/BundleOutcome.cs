using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Processing.Bundle;

/// <summary>
/// The outcome that is reported for a bundle: one of its members', by a fixed order in which a document goes before a refusal.
/// </summary>
internal static class BundleOutcome
{
    public static Outcome WorstOf(IReadOnlyList<Outcome> members) => members.Count == 0 ? new Outcome.Unchanged() : members.MaxBy(Weight)!;

    private static int Weight(Outcome outcome) =>
        outcome switch
        {
            Outcome.Retry => 6,
            Outcome.Partial => 5,
            Outcome.Indexed => 4,
            Outcome.Rejected => 3,
            Outcome.Deleted => 2,
            Outcome.Superseded => 1,
            _ => 0,
        };
}
