using IctPipeline.Analysis;
using IctPipeline.Articles;

namespace IctPipeline.Processing.Steps;

/// <summary>
/// Gets the analysis of an article: from the stored document where the same text was analysed by the same model, from
/// the analyzer otherwise, and only for what is missing where some of it is there.
/// </summary>
internal sealed class AnalysisStep(IArticleAnalyzer analyzer, TimeProvider time)
{
    /// <param name="request">The texts; its features are filled in here.</param>
    /// <param name="stored">The document as it is stored now.</param>
    public async Task<AnalyzedContent> RunAsync(AnalysisRequest request, Article? stored, CancellationToken cancellationToken)
    {
        var inputHash = AnalysisInput.Hash(request);
        if (analyzer.Features == AnalysisFeatures.None || !request.Fields().Any())
        {
            return Skipped(inputHash, stored);
        }

        var kept = IsOfThisInput(stored, inputHash) ? AnalyzedContent.Of(stored!) : null;
        var wanted = kept is null ? analyzer.Features : Missing(kept.Info) & analyzer.Features;
        if (wanted == AnalysisFeatures.None)
        {
            return kept!;
        }

        var result = await AskAsync(request with { Features = wanted, KnownLanguage = kept?.Language }, cancellationToken).ConfigureAwait(false);
        return Merge(kept, result, inputHash);
    }

    private bool IsOfThisInput(Article? stored, string inputHash)
        => stored is { Deleted: false }
            && stored.Analysis.InputHash == inputHash
            && stored.Analysis.Status != AnalysisStatus.Skipped
            && stored.Analysis.ModelVersion == analyzer.ModelVersion;

    private static AnalysisFeatures Missing(AnalysisInfo info)
        => info.Missing.Aggregate(AnalysisFeatures.None, (all, missing) => all | FeatureNames.Parse(missing.Feature));

    private async Task<AnalysisResult> AskAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await analyzer.AnalyzeAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // An article is worth more than its analysis: it is stored without.
            return new AnalysisResult
            {
                Failed = [.. request.Features.Each().Select(feature => new FailedFeature(feature, error))],
            };
        }
    }

    private AnalyzedContent Merge(AnalyzedContent? kept, AnalysisResult result, string inputHash)
    {
        var failed = result.Failed.Select(failure => (failure.Feature, Verdict: FailureClassifier.Classify(failure.Error, ArticleStage.Analyze))).ToList();
        var info = new AnalysisInfo
        {
            Provider = result.Provider ?? analyzer.Provider,
            ModelVersion = analyzer.ModelVersion,
            Models = Models(kept?.Info.Models, result.Models),
            AnalyzedAt = time.GetUtcNow(),
            InputHash = inputHash,
            Status = failed.Count == 0 ? AnalysisStatus.Complete : AnalysisStatus.Partial,
            Missing = [.. failed.Select(failure => new MissingFeature(failure.Feature.FieldName(), $"{failure.Verdict.Code}: {failure.Verdict.Message}"))],
        };
        return new AnalyzedContent(
            info,
            result.Language ?? kept?.Language,
            result.Entities ?? kept?.Entities ?? [],
            result.KeyPhrases ?? kept?.KeyPhrases ?? [],
            result.Sentiment ?? kept?.Sentiment)
        {
            Agreements = result.Entities is null ? kept?.Agreements ?? [] : result.Agreements ?? [],
            TextRecords = result.TextRecords,
            Retryable = [.. failed.Where(failure => failure.Verdict.Class != FailureClass.Permanent)],
        };
    }

    /// <summary>In an order of their own: a document says the same, in whatever order its features were answered.</summary>
    private static SortedDictionary<string, string>? Models(IReadOnlyDictionary<string, string>? kept, IReadOnlyDictionary<string, string> fresh)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (feature, model) in kept ?? new Dictionary<string, string>())
        {
            all[feature] = model;
        }

        foreach (var (feature, model) in fresh)
        {
            all[feature] = model;
        }

        return all.Count == 0 ? null : all;
    }

    private AnalyzedContent Skipped(string inputHash, Article? stored)
    {
        if (stored is { Deleted: false, Analysis.Status: AnalysisStatus.Skipped } && stored.Analysis.InputHash == inputHash
            && stored.Analysis.ModelVersion == analyzer.ModelVersion)
        {
            return AnalyzedContent.Of(stored);
        }

        var info = new AnalysisInfo
        {
            Provider = analyzer.Provider,
            ModelVersion = analyzer.ModelVersion,
            AnalyzedAt = time.GetUtcNow(),
            InputHash = inputHash,
            Status = AnalysisStatus.Skipped,
        };
        return new AnalyzedContent(info, null, [], [], null);
    }
}
