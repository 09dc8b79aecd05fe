using IctPipeline.Cli.Files;
using IctPipeline.Core.Articles;

namespace IctPipeline.Cli.Simulate;

/// <summary>What dropping a file would leave behind.</summary>
/// <param name="Articles">Documents; several for a bundle.</param>
/// <param name="Failures">Failure records.</param>
/// <param name="Notes">What the stages saw and decided; empty where nobody asked.</param>
/// <param name="Problem">Why this machine could not read the file; nothing is known of its content then.</param>
internal sealed record SimulatedFile(
    InputFile File,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<ArticleFailure> Failures,
    IReadOnlyList<ExplainNote> Notes,
    string? Problem = null
);
