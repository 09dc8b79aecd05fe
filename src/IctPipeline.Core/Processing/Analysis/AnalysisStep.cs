using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;

namespace IctPipeline.Core.Processing.Analysis;

/// <summary>
/// Gets the analysis of an article: from the stored document where the same text was analysed by the same model, from
/// the analyzer otherwise, and only for what is missing where some of it is there.
/// </summary>
internal sealed class AnalysisStep(IArticleAnalyzer analyzer, TimeProvider time)
{
    /// <param name="request">The texts; its features are filled in here.</param>
    /// <param name="stored">The document as it is stored now.</param>
    /// <param name="demand">What the job wants besides.</param>
    public async Task<AnalyzedContent> RunAsync(
        AnalysisRequest request,
        Article? stored,
        AnalysisDemand demand,
        CancellationToken cancellationToken
    )
    {
        var inputHash = AnalysisInput.Hash(request);
        if (analyzer.Features == AnalysisFeatures.None || !request.Fields().Any())
        {
            return Skipped(inputHash, stored);
        }

        var before = StoredAnalysis.From(stored, inputHash, analyzer);
        var wanted = before?.Wanted(demand) ?? analyzer.Features;
        if (wanted == AnalysisFeatures.None)
        {
            return before!.Content;
        }

        var known = wanted.HasFlag(AnalysisFeatures.Language) ? null : before?.Content.Language;
        var result = await AskAsync(request with { Features = wanted, KnownLanguage = known }, cancellationToken).ConfigureAwait(false);
        return Merge(before, result, wanted, inputHash);
    }

    private async Task<AnalysisResult> AskAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await analyzer.AnalyzeAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // An article is worth more than its analysis: it is stored without.
            return new AnalysisResult { Failed = [.. request.Features.Each().Select(feature => new FailedFeature(feature, error))] };
        }
    }

    private AnalyzedContent Merge(StoredAnalysis? before, AnalysisResult result, AnalysisFeatures wanted, string inputHash)
    {
        var failed = result
            .Failed.Select(failure => (failure.Feature, Verdict: FailureClassifier.Classify(failure.Error, ArticleStage.Analyze)))
            .ToList();
        var retryable = failed.Where(failure => failure.Verdict.Class != FailureClass.Permanent).ToList();

        // What nobody asked for stays. So does what an older model said of the same text, until this one answers; what it
        // will never answer goes.
        var stays = ~wanted | retryable.Select(failure => failure.Feature).Union();
        var kept = before?.Content;
        var old = new AnalysisFilter(kept, before is null ? AnalysisFeatures.None : stays & analyzer.Features);
        IReadOnlyList<MissingFeature> missing =
        [
            .. old.Missing(~wanted),
            .. failed.Select(failure => new MissingFeature(
                failure.Feature.FieldName(),
                $"{failure.Verdict.Code}: {failure.Verdict.Message}"
            )),
        ];
        var info = new AnalysisInfo
        {
            Provider = result.Provider ?? analyzer.Provider,
            ModelVersion = before is null || before.IsCompletedBy(wanted) ? analyzer.ModelVersion : kept!.Info.ModelVersion,
            Models = AnalysisModels.Merge(old.Models, result, Given(result, wanted), analyzer),
            AnalyzedAt = time.GetUtcNow(),
            InputHash = inputHash,
            Status = missing.Count == 0 ? AnalysisStatus.Complete : AnalysisStatus.Partial,
            Missing = missing,
        };
        return new AnalyzedContent(
            info,
            result.Language ?? old.Language,
            result.Entities ?? old.Entities,
            result.KeyPhrases ?? old.KeyPhrases,
            result.Sentiment ?? old.Sentiment
        )
        {
            Agreements = result.Entities is null ? old.Agreements : result.Agreements ?? [],
            TextRecords = result.TextRecords,
            Retryable = retryable,
            Asked = wanted,
        };
    }

    /// <summary>What a result answers: features asked for that did not fail, and those that a stand-in answered.</summary>
    private static AnalysisFeatures Given(AnalysisResult result, AnalysisFeatures wanted)
    {
        var failed = result.Failed.Select(failure => failure.Feature).Union();
        var standsIn = failed.Each().Where(feature => result.Models.ContainsKey(feature.FieldName())).Union();
        return wanted & (~failed | standsIn);
    }

    private AnalyzedContent Skipped(string inputHash, Article? stored)
    {
        if (
            stored is { Deleted: false, Analysis.Status: AnalysisStatus.Skipped }
            && stored.Analysis.InputHash == inputHash
            && stored.Analysis.ModelVersion == analyzer.ModelVersion
        )
        {
            return AnalyzedContent.From(stored);
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
