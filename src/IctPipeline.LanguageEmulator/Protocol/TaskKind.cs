using IctPipeline.Core.Articles;

namespace IctPipeline.LanguageEmulator.Protocol;

/// <summary>A kind of request, what it asks for, how many documents it takes, and which models it knows.</summary>
/// <param name="Name">As the protocol names it.</param>
/// <param name="OldPath">Where the same is asked in version 3.1 of the protocol.</param>
/// <param name="ModelVersions">Besides <c>latest</c>.</param>
internal sealed record TaskKind(
    string Name,
    AnalysisFeatures Feature,
    int MaxDocuments,
    string OldPath,
    IReadOnlyList<string> ModelVersions
)
{
    public const string LatestModel = "latest";

    /// <summary>
    /// "Data and rate limits for Azure AI Language", 2025-11-18. Models: "Model lifecycle" of 2023 (later editions name <c>latest</c> and
    /// previews alone), and for entities the list that the service itself answers.
    /// </summary>
    public static IReadOnlyList<TaskKind> All { get; } =
    [
        new("LanguageDetection", AnalysisFeatures.Language, 1_000, "languages", ["2021-11-20", "2022-10-01"]),
        new(
            "EntityRecognition",
            AnalysisFeatures.Entities,
            5,
            "entities/recognition/general",
            ["2021-06-01", "2023-09-01", "2024-05-01", "2025-08-01-preview"]
        ),
        new("KeyPhraseExtraction", AnalysisFeatures.KeyPhrases, 10, "keyPhrases", ["2021-06-01", "2022-07-01", "2022-10-01"]),
        new("SentimentAnalysis", AnalysisFeatures.Sentiment, 10, "sentiment", ["2021-10-01", "2022-06-01", "2022-10-01", "2022-11-01"]),
    ];

    public static TaskKind Find(string? name) =>
        All.FirstOrDefault(kind => kind.Name == name)
        ?? throw ServiceRefusal.Request(
            "InvalidParameterValue",
            $"The kind '{name}' is none that is supported here: {string.Join(", ", All.Select(kind => kind.Name))}."
        );

    /// <exception cref="ServiceRefusal">There is no such model.</exception>
    public string ModelVersion(string? given) =>
        given is null or LatestModel || ModelVersions.Contains(given)
            ? given ?? LatestModel
            : throw ServiceRefusal.Request(
                "ModelVersionIncorrect",
                $"Invalid model version. Possible values are: {string.Join(',', [LatestModel, .. ModelVersions])}. "
                    + "For additional details see https://aka.ms/text-analytics-model-versioning"
            );
}
