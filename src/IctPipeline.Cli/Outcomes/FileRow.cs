using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Cli.Outcomes;

/// <summary>One line of the table of results.</summary>
internal sealed record FileRow
{
    public required string File { get; init; }

    /// <summary>
    /// Name of the outcome, <see cref="OutcomeCounts.Waiting"/> or <see cref="OutcomeCounts.Unaccounted"/>.
    /// </summary>
    public required string Outcome { get; init; }

    public string? Language { get; init; }

    public string? Published { get; init; }

    public string? Title { get; init; }

    public int? Entities { get; init; }

    /// <summary>Processing time.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>Why there is no complete document: code and sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>The row for an outcome and, where there is one, the document that it left.</summary>
    public static FileRow From(string file, Outcome outcome, Article? article, TimeSpan? elapsed) =>
        new()
        {
            File = file,
            Outcome = outcome.Name,
            Language = article?.Language?.Tag,
            Published = article?.Published is { } published ? PublishedText.Format(published) : null,
            Title = article?.Title,
            Entities = article?.Entities.Count,
            Elapsed = elapsed,
            Reason = ReasonOf(outcome),
        };

    private static string? ReasonOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Rejected rejected => $"{rejected.Code}: {rejected.Reason}",
            Outcome.Retry retry => $"{retry.Code}: {retry.Reason}",
            Outcome.Partial partial => $"without {string.Join(", ", partial.Missing)}; a retry is on its way",
            _ => null,
        };
}
