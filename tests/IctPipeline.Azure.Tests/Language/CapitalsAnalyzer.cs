using System.Text.RegularExpressions;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Tests.Language;

/// <summary>Answers that a test can check by looking: every capitalized word is an entity, and the first word the key phrase.</summary>
internal sealed partial class CapitalsAnalyzer : IArticleAnalyzer
{
    public string Provider => "capitals";

    public string ModelVersion => "1";

    public AnalysisFeatures Features => AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases;

    /// <summary>What language detection says.</summary>
    public string Tag { get; init; } = "vi";

    public Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            new AnalysisResult
            {
                Language = new ArticleLanguage(Tag, 0.98),
                Entities =
                [
                    .. Capitals()
                        .Matches(request.Body)
                        .GroupBy(match => match.Value)
                        .Select(group => new Entity
                        {
                            Id = group.Key,
                            Name = group.Key,
                            Category = EntityCategories.Organization,
                            Confidence = 0.9,
                            Mentions = [.. group.Select(match => new Mention("body", match.Index, match.Length, match.Value))],
                        }),
                ],
                KeyPhrases = [new KeyPhrase(request.Body.Split(' ', 2)[0])],
            }
        );

    [GeneratedRegex(@"\p{Lu}\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();
}
