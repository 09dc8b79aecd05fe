using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Analysis;

/// <summary>One article to analyse. The texts are the stored fields: mentions point into them.</summary>
public sealed record AnalysisRequest
{
    public required string ArticleId { get; init; }

    public string? Title { get; init; }

    public string? Lead { get; init; }

    public string Body { get; init; } = "";

    /// <summary>What is asked for; an analyzer gives no more.</summary>
    public required AnalysisFeatures Features { get; init; }

    /// <summary>What the source declares; evidence, not truth.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>The language where it is known already (a retry for other features): it is not asked for again.</summary>
    public ArticleLanguage? KnownLanguage { get; init; }

    /// <summary>The analysed fields that hold text, in reading order, by the names that mentions use.</summary>
    public IEnumerable<(string Field, string Text)> Fields()
    {
        if (!string.IsNullOrEmpty(Title))
        {
            yield return ("title", Title);
        }

        if (!string.IsNullOrEmpty(Lead))
        {
            yield return ("lead", Lead);
        }

        if (Body.Length > 0)
        {
            yield return ("body", Body);
        }
    }
}
