using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.Testing;

/// <summary>An analyzer that says what it is told to, and remembers what it was asked.</summary>
public sealed class FakeAnalyzer : IArticleAnalyzer
{
    public string Provider { get; set; } = "fake";

    public string ModelVersion { get; set; } = "fake-1";

    public AnalysisFeatures Features { get; set; } = AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases;

    /// <summary>It stands for the service.</summary>
    public bool IsMetered { get; set; } = true;

    public List<AnalysisRequest> Requests { get; } = [];

    /// <summary>Errors by feature: the feature fails with it.</summary>
    public Dictionary<AnalysisFeatures, Exception> Failing { get; } = [];

    /// <summary>Thrown instead of answering at all.</summary>
    public Exception? Throws { get; set; }

    /// <summary>Runs before the answer: a place to change the world meanwhile.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public async Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        lock (Requests)
        {
            Requests.Add(request);
        }

        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        if (Throws is not null)
        {
            throw Throws;
        }

        bool Gives(AnalysisFeatures feature) => request.Features.HasFlag(feature) && !Failing.ContainsKey(feature);
        return new AnalysisResult
        {
            Language = Gives(AnalysisFeatures.Language) ? new ArticleLanguage("vi", 0.9, "Latn") : null,
            Entities = Gives(AnalysisFeatures.Entities) ? Entities(request) : null,
            KeyPhrases = Gives(AnalysisFeatures.KeyPhrases) ? [new KeyPhrase("key", 1)] : null,
            Failed = [.. Failing.Where(pair => request.Features.HasFlag(pair.Key)).Select(pair => new FailedFeature(pair.Key, pair.Value))],
        };
    }

    private static List<Entity> Entities(AnalysisRequest request)
    {
        if (string.IsNullOrEmpty(request.Title))
        {
            return [];
        }

        var mention = new Mention("title", 0, request.Title.Length, request.Title);
        return
        [
            new Entity
            {
                Id = "fake:title",
                Name = request.Title,
                Category = EntityCategories.Event,
                Confidence = 1,
                Mentions = [mention],
            },
        ];
    }
}
