using IctPipeline.Azure.Language.Batching;
using IctPipeline.Azure.Language.Features;
using IctPipeline.Azure.Language.Http;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Circuits;

namespace IctPipeline.Azure.Language;

/// <summary>The service's four features, each with its own batches, limit and client.</summary>
internal sealed class LanguageFeatures : IAsyncDisposable
{
    private readonly RecordBudget _budget;
    private readonly LanguageOptions _options;
    private readonly BatchOptions _batches;
    private readonly TimeProvider _time;

    public LanguageFeatures(
        LanguageOptions options,
        LanguageClients clients,
        LanguageMetrics metrics,
        RecordBudget budget,
        Circuit circuit,
        TimeProvider time
    )
    {
        _options = options;
        _budget = budget;
        _time = time;
        _batches = new BatchOptions(options.BatchWait, options.ConcurrentRequests, options.PendingDocuments);
        var calls = new FeatureCalls(clients, options, metrics, budget, circuit, time);
        Language = Feature(AnalysisFeatures.Language, calls.DetectLanguage());
        Entities = Feature(AnalysisFeatures.Entities, calls.RecognizeEntities());
        KeyPhrases = Feature(AnalysisFeatures.KeyPhrases, calls.ExtractKeyPhrases());
        Sentiment = Feature(AnalysisFeatures.Sentiment, calls.AnalyzeSentiment());
    }

    public ChunkedFeature<LanguageAnswer> Language { get; }

    public ChunkedFeature<IReadOnlyList<EntityAnswer>> Entities { get; }

    public ChunkedFeature<IReadOnlyList<string>> KeyPhrases { get; }

    public ChunkedFeature<SentimentAnswer> Sentiment { get; }

    public async ValueTask DisposeAsync()
    {
        await Language.DisposeAsync().ConfigureAwait(false);
        await Entities.DisposeAsync().ConfigureAwait(false);
        await KeyPhrases.DisposeAsync().ConfigureAwait(false);
        await Sentiment.DisposeAsync().ConfigureAwait(false);
        await _budget.DisposeAsync().ConfigureAwait(false);
    }

    private ChunkedFeature<T> Feature<T>(AnalysisFeatures feature, BatchCall<T> call) =>
        new(new FeatureBatcher<T>(BatchLimits.For(feature), call, _batches, _time), _budget, _options.OnBudgetSpent);
}
