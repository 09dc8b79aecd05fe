using IctPipeline.Azure.Language.Features;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Language;

/// <summary>Collects the features' answers into one result: what succeeded is kept, whatever else failed.</summary>
internal sealed class AnswerBuilder
{
    private readonly List<FailedFeature> _failed = [];
    private readonly Dictionary<string, string> _models = new(StringComparer.Ordinal);
    private AnalysisResult _result = new();

    /// <summary>Why there is no language.</summary>
    public Exception? LanguageError { get; private set; }

    public ArticleLanguage? TakeLanguage(FeatureAnswer<LanguageAnswer> answer)
    {
        LanguageError = answer.Error;
        Take(
            AnalysisFeatures.Language,
            answer,
            values => _result with { Language = new ArticleLanguage(values[0].Tag, values[0].Confidence, values[0].Script) }
        );
        return _result.Language;
    }

    public void TakeEntities(
        FeatureAnswer<IReadOnlyList<EntityAnswer>>? answer,
        Func<IReadOnlyList<IReadOnlyList<EntityAnswer>>, IReadOnlyList<Entity>> merge
    ) => Take(AnalysisFeatures.Entities, answer, values => _result with { Entities = merge(values) });

    public void TakeKeyPhrases(
        FeatureAnswer<IReadOnlyList<string>>? answer,
        Func<IReadOnlyList<IReadOnlyList<string>>, IReadOnlyList<KeyPhrase>> merge
    ) => Take(AnalysisFeatures.KeyPhrases, answer, values => _result with { KeyPhrases = merge(values) });

    public void TakeSentiment(FeatureAnswer<SentimentAnswer>? answer, Func<IReadOnlyList<SentimentAnswer>, Sentiment> merge) =>
        Take(AnalysisFeatures.Sentiment, answer, values => _result with { Sentiment = merge(values) });

    public AnswerBuilder FailAll(AnalysisFeatures features, Exception error)
    {
        _failed.AddRange(features.Each().Select(feature => new FailedFeature(feature, error)));
        return this;
    }

    /// <summary>Nothing to read: nothing is asked, nothing is found.</summary>
    public AnalysisResult Blank(AnalysisFeatures asked) =>
        _result with
        {
            Language = asked.HasFlag(AnalysisFeatures.Language) ? new ArticleLanguage(LanguageTags.Undetermined, 0) : null,
            Entities = asked.HasFlag(AnalysisFeatures.Entities) ? [] : null,
            KeyPhrases = asked.HasFlag(AnalysisFeatures.KeyPhrases) ? [] : null,
        };

    public AnalysisResult ToResult() => _result with { Failed = _failed, Models = _models };

    private void Take<T>(AnalysisFeatures feature, FeatureAnswer<T>? answer, Func<IReadOnlyList<T>, AnalysisResult> with)
    {
        if (answer is null)
        {
            return;
        }

        if (answer.Error is { } error)
        {
            _failed.Add(new FailedFeature(feature, error));
        }
        else
        {
            _result = with([.. answer.Chunks.Select(chunk => chunk.Value)]);
            _models[feature.FieldName()] = $"{AzureLanguageAnalyzer.ProviderName} {answer.Chunks[0].Model}";
        }

        _result = _result with { TextRecords = _result.TextRecords + answer.Records };
    }
}
