using System.Globalization;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Cli.Simulate;

/// <summary>Tells a trace what the analyzer was asked and what it found.</summary>
internal sealed class TracedAnalyzer(IArticleAnalyzer inner, IReadTrace trace) : IArticleAnalyzer
{
    private const string Stage = "analyze";

    public string Provider => inner.Provider;

    public string ModelVersion => inner.ModelVersion;

    public AnalysisFeatures Features => inner.Features;

    public bool IsMetered => inner.IsMetered;

    public async Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        var result = await inner.AnalyzeAsync(request, cancellationToken);
        trace.Note(Stage, "analyzer", $"{inner.Provider} {inner.ModelVersion}", $"asked for {request.Features}");
        if (result.Language is { } language)
        {
            trace.Note(Stage, "language", language.Tag, Confidence(language.Confidence, request.DeclaredLanguage));
        }

        foreach (var category in (result.Entities ?? []).GroupBy(entity => entity.Category))
        {
            trace.Note(Stage, category.Key, string.Join(", ", category.Select(entity => entity.Name)));
        }

        if (result.KeyPhrases is { Count: > 0 } phrases)
        {
            trace.Note(Stage, "key phrases", string.Join(", ", phrases.Select(phrase => phrase.Text)));
        }

        foreach (var failed in result.Failed)
        {
            trace.Note(Stage, failed.Feature.ToString(), "failed", failed.Error.Message);
        }

        return result;
    }

    private static string Confidence(double confidence, string? declared)
    {
        var said = declared is null ? "" : $", the source declares {declared}";
        return string.Create(CultureInfo.InvariantCulture, $"confidence {confidence:0.00}{said}");
    }
}
