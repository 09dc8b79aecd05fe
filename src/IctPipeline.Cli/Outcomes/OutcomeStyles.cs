using IctPipeline.Core.Jobs;
using Spectre.Console;

namespace IctPipeline.Cli.Outcomes;

/// <summary>How outcomes look: the name always says it too, so that nothing depends on colour.</summary>
internal static class OutcomeStyles
{
    /// <summary>The order in which counts are listed: from what one hopes for to what needs a person.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        nameof(Outcome.Indexed),
        nameof(Outcome.Unchanged),
        nameof(Outcome.Superseded),
        nameof(Outcome.Deleted),
        nameof(Outcome.Partial),
        nameof(Outcome.Retry),
        nameof(Outcome.Rejected),
    ];

    public static Style For(string outcome) =>
        outcome switch
        {
            nameof(Outcome.Indexed) => new Style(Color.Green),
            nameof(Outcome.Partial) or nameof(Outcome.Retry) or OutcomeCounts.Waiting => new Style(Color.Yellow),
            nameof(Outcome.Rejected) or OutcomeCounts.Unaccounted => new Style(Color.Red),
            _ => new Style(Color.Grey),
        };
}
