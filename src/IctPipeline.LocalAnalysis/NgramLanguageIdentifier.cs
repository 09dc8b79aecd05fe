using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.LocalAnalysis;

/// <summary>The language identifier in the terms of the document contract.</summary>
internal sealed class NgramLanguageIdentifier : ILanguageIdentifier
{
    /// <summary>UTF-16 code units; more text does not change the answer.</summary>
    private const int Longest = 4000;

    /// <summary>An alternative that is less likely says nothing.</summary>
    private const double LeastAlternative = 0.01;

    public ArticleLanguage Identify(ReadOnlySpan<char> text)
    {
        var result = LanguageIdentifier.Default.IdentifyWithAlternatives(text[..Math.Min(text.Length, Longest)]);
        return new ArticleLanguage(result.Best.Tag, Math.Round(result.Best.Confidence, 3), result.Best.Script)
        {
            Alternatives =
            [
                .. result.Alternatives.Where(guess => guess.Confidence >= LeastAlternative)
                    .Select(guess => new LanguageAlternative(guess.Tag, Math.Round(guess.Confidence, 3))),
            ],
        };
    }
}
