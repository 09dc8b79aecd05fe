using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.LocalAnalysis;

/// <summary>The language of an article, as the document has it.</summary>
internal static class ArticleLanguages
{
    public static ArticleLanguage Identify(string text)
    {
        var result = LanguageIdentifier.Default.IdentifyWithAlternatives(ProseSample.Of(text));
        return new ArticleLanguage(result.Best.Tag, Math.Round(result.Best.Confidence, 4), result.Best.Script)
        {
            Alternatives = [.. result.Alternatives.Select(guess => new LanguageAlternative(guess.Tag, Math.Round(guess.Confidence, 4)))],
        };
    }
}
