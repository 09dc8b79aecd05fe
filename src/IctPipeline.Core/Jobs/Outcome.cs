using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Jobs;

/// <summary>How processing a job ended: a value, never an exception.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>A document was written with all that was asked for.</summary>
    public sealed record Indexed : Outcome;

    /// <summary>The stored document is already what this version gives: nothing was written or analysed.</summary>
    public sealed record Unchanged : Outcome;

    /// <summary>A newer version of the blob is there or stored already; its own job takes care.</summary>
    public sealed record Superseded : Outcome;

    /// <summary>The document was written, some features of its analysis are missing, and a retry is on its way.</summary>
    public sealed record Partial(IReadOnlyList<string> Missing) : Outcome;

    /// <summary>The blob is gone, or of a container that is not ours; so are its documents.</summary>
    public sealed record Deleted : Outcome;

    /// <summary>The job failed and will be tried again: it is on the retry queue.</summary>
    public sealed record Retry(TimeSpan After, string Code, string Reason) : Outcome;

    /// <summary>The job failed and will not be tried again, by the fault of the file or after the last try.</summary>
    public sealed record Rejected(string Code, string Reason) : Outcome;

    /// <summary>The end of a job that wrote a document.</summary>
    internal static Outcome Written(Article article) =>
        article.Analysis.Status == AnalysisStatus.Partial ? Lacking(article) : new Indexed();

    /// <summary>The end of a job whose document lacks features.</summary>
    internal static Partial Lacking(Article article) => new([.. article.Analysis.Missing.Select(missing => missing.Feature)]);

    /// <summary>The outcome's name in logs, metrics and tables.</summary>
    public string Name => GetType().Name;
}
