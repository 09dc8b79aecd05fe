using IctPipeline.Azure.Language.Features;
using IctPipeline.Azure.Language.Merging;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Chunking;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Language;

/// <summary>
/// Analyses articles with Azure AI Language. The language is detected first, since the other features need it, and they are
/// then requested together. Long articles are split into chunks; documents of articles in flight share requests. A feature that
/// fails is listed with a <see cref="DependencyException"/> of the dependency <c>language</c>; nothing is thrown but cancellation.
/// </summary>
public sealed class AzureLanguageAnalyzer : IArticleAnalyzer, IAsyncDisposable
{
    /// <summary>The value of <see cref="IArticleAnalyzer.Provider"/>.</summary>
    public const string ProviderName = "azure";

    /// <summary>Changes with the way that answers are put together.</summary>
    private const int Revision = 1;

    /// <summary>Language detection needs no more than this, and this is one text record.</summary>
    private static readonly ChunkLimits DetectionSample = new(1_000, 4_000);

    private readonly LanguageOptions _options;
    private readonly LanguageFeatures _service;

    internal AzureLanguageAnalyzer(LanguageOptions options, LanguageFeatures service)
    {
        _options = options;
        _service = service;
        Features = options.Routes().Service;
        ModelVersion = FormattableString.Invariant($"{options.ServiceVersion}/{options.ModelVersion}/{Revision}");
    }

    /// <inheritdoc/>
    public string Provider => ProviderName;

    /// <inheritdoc/>
    public bool IsMetered => true;

    /// <inheritdoc/>
    public string ModelVersion { get; }

    /// <inheritdoc/>
    public AnalysisFeatures Features { get; }

    /// <inheritdoc/>
    public async Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = ArticleText.From(request);
        var asked = request.Features & Features;
        var answer = new AnswerBuilder();
        if (text.IsBlank)
        {
            return answer.Blank(asked);
        }

        var language = request.KnownLanguage;
        if (asked.HasFlag(AnalysisFeatures.Language))
        {
            language = await DetectAsync(text, answer, cancellationToken).ConfigureAwait(false);
        }

        var others = asked & ~AnalysisFeatures.Language;
        if (others == AnalysisFeatures.None)
        {
            return answer.ToResult();
        }

        if (answer.LanguageError is { } error && LanguageTags.ToService(request.DeclaredLanguage) is null)
        {
            // In the wrong language, the answers would be paid for and worth nothing.
            return answer.FailAll(others, error).ToResult();
        }

        await AskAsync(text, ServiceLanguage(language, request), others, answer, cancellationToken).ConfigureAwait(false);
        return answer.ToResult();
    }

    /// <summary>Gives up requests in flight.</summary>
    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private string ServiceLanguage(ArticleLanguage? language, AnalysisRequest request) =>
        LanguageTags.ToService(language?.Tag)
        ?? LanguageTags.ToService(request.DeclaredLanguage)
        ?? LanguageTags.ToService(_options.DefaultLanguage)
        ?? "en";

    private async Task<ArticleLanguage?> DetectAsync(ArticleText text, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        var sample = TextChunker.First(text.Text, DetectionSample)!;
        var detected = await _service.Language.AskAsync([sample], _options.CountryHint, cancellationToken).ConfigureAwait(false);
        return answer.TakeLanguage(detected);
    }

    private async Task AskAsync(
        ArticleText text,
        string language,
        AnalysisFeatures features,
        AnswerBuilder answer,
        CancellationToken cancellationToken
    )
    {
        var chunks = TextChunker.Split(text.Text, ChunkLimits.Synchronous);
        var entities = Ask(AnalysisFeatures.Entities, _service.Entities);
        var phrases = Ask(AnalysisFeatures.KeyPhrases, _service.KeyPhrases);
        var sentiment = Ask(AnalysisFeatures.Sentiment, _service.Sentiment);
        await Task.WhenAll(entities, phrases, sentiment).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        answer.TakeEntities(await entities.ConfigureAwait(false), values => EntityMerge.Merge(text, chunks, values));
        answer.TakeKeyPhrases(await phrases.ConfigureAwait(false), KeyPhraseMerge.Merge);
        answer.TakeSentiment(await sentiment.ConfigureAwait(false), values => SentimentMerge.Merge(chunks, values));

        async Task<FeatureAnswer<T>?> Ask<T>(AnalysisFeatures feature, ChunkedFeature<T> asker) =>
            features.HasFlag(feature) ? await asker.AskAsync(chunks, language, cancellationToken).ConfigureAwait(false) : null;
    }
}
