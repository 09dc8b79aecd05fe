namespace IctPipeline.Core.Articles;

/// <summary>The language that the article is written in.</summary>
/// <param name="Tag">BCP 47; <c>und</c> where the text does not say.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Script">ISO 15924 (<c>Latn</c>, <c>Hang</c>).</param>
public sealed record ArticleLanguage(string Tag, double Confidence, string? Script = null)
{
    public IReadOnlyList<LanguageAlternative> Alternatives { get; init; } = [];
}

/// <summary>Another language that the text could be in.</summary>
public sealed record LanguageAlternative(string Tag, double Confidence);
