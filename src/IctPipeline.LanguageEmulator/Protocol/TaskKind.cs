using IctPipeline.Core.Articles;

namespace IctPipeline.LanguageEmulator.Protocol;

/// <summary>A kind of request, what it asks for, and how many documents it takes.</summary>
internal sealed record TaskKind(string Name, AnalysisFeatures Feature, int MaxDocuments)
{
    /// <summary>"Data and rate limits for Azure AI Language", 2025-11-18.</summary>
    private static readonly TaskKind[] All =
    [
        new("LanguageDetection", AnalysisFeatures.Language, 1_000),
        new("EntityRecognition", AnalysisFeatures.Entities, 5),
        new("KeyPhraseExtraction", AnalysisFeatures.KeyPhrases, 10),
        new("SentimentAnalysis", AnalysisFeatures.Sentiment, 10),
    ];

    public static TaskKind Find(string? name) =>
        Array.Find(All, kind => kind.Name == name)
        ?? throw ServiceRefusal.Request(
            "InvalidParameterValue",
            $"The kind '{name}' is none that is supported here: {string.Join(", ", All.Select(kind => kind.Name))}."
        );
}
