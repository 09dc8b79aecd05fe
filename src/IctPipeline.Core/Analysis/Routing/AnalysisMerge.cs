using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Analysis.Routing;

/// <summary>Puts the answers of several analyzers together.</summary>
internal sealed class AnalysisMerge
{
    private readonly List<FailedFeature> _failed = [];
    private readonly Dictionary<string, string> _models = new(StringComparer.Ordinal);
    private AnalysisResult _result = new();

    public ArticleLanguage? Language => _result.Language;

    /// <summary>Features that the local analyzer answered in the service's place.</summary>
    public AnalysisFeatures StoodIn { get; private set; }

    public void Add(AnalysisResult answer, IArticleAnalyzer from, AnalysisFeatures asked)
    {
        _result = _result with
        {
            Language = asked.HasFlag(AnalysisFeatures.Language) ? answer.Language : _result.Language,
            Entities = asked.HasFlag(AnalysisFeatures.Entities) ? answer.Entities : _result.Entities,
            Agreements = asked.HasFlag(AnalysisFeatures.Entities) ? answer.Agreements : _result.Agreements,
            KeyPhrases = asked.HasFlag(AnalysisFeatures.KeyPhrases) ? answer.KeyPhrases : _result.KeyPhrases,
            Sentiment = asked.HasFlag(AnalysisFeatures.Sentiment) ? answer.Sentiment : _result.Sentiment,
            TextRecords = _result.TextRecords + answer.TextRecords,
        };
        _failed.AddRange(answer.Failed);
        foreach (var feature in asked.Each().Where(feature => answer.Failed.All(failed => failed.Feature != feature)))
        {
            var name = feature.FieldName();
            _models[name] = answer.Models.GetValueOrDefault(name) ?? $"{from.Provider} {from.ModelVersion}";
        }
    }

    /// <summary>Takes the stand-in's answer; the features stay listed as failed.</summary>
    public void StandIn(AnalysisResult answer, IArticleAnalyzer from, AnalysisFeatures features)
    {
        Add(answer, from, features);
        StoodIn |= features;
    }

    public AnalysisResult ToResult() => _result with { Failed = _failed, Models = _models };
}
