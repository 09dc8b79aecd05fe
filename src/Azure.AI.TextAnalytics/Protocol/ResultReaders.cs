using System.Text.Json;

namespace Azure.AI.TextAnalytics.Protocol;

/// <summary>Reads what a document's answer holds, kind by kind. Members that newer service versions add are ignored.</summary>
internal static class ResultReaders
{
    public static DetectedLanguage Language(JsonElement document)
    {
        var language = document.GetProperty("detectedLanguage");
        return new DetectedLanguage(
            language.GetProperty("name").GetString(),
            language.GetProperty("iso6391Name").GetString(),
            language.GetProperty("confidenceScore").GetDouble()
        );
    }

    public static CategorizedEntityCollection Entities(JsonElement document) =>
        new([.. document.GetProperty("entities").EnumerateArray().Select(Entity)]);

    public static KeyPhraseCollection KeyPhrases(JsonElement document) =>
        new([.. document.GetProperty("keyPhrases").EnumerateArray().Select(phrase => phrase.GetString())]);

    public static DocumentSentiment Sentiment(JsonElement document)
    {
        var scores = document.GetProperty("confidenceScores");
        return new DocumentSentiment(
            Enum.Parse<TextSentiment>(document.GetProperty("sentiment").GetString(), ignoreCase: true),
            new SentimentConfidenceScores(
                scores.GetProperty("positive").GetDouble(),
                scores.GetProperty("neutral").GetDouble(),
                scores.GetProperty("negative").GetDouble()
            )
        );
    }

    private static CategorizedEntity Entity(JsonElement entity) =>
        new(
            entity.GetProperty("text").GetString(),
            entity.GetProperty("category").GetString(),
            entity.TryGetProperty("subcategory", out var subcategory) ? subcategory.GetString() : null,
            entity.GetProperty("confidenceScore").GetDouble(),
            entity.GetProperty("offset").GetInt32(),
            entity.GetProperty("length").GetInt32()
        );
}
