using System.Text.Json;

namespace Azure.AI.TextAnalytics.Protocol;

/// <summary>Reads the answer's envelope; what is in a document is read by its kind.</summary>
internal static class AnalyzeTextResponse
{
    public static (List<T> Results, string ModelVersion) Read<T>(
        Response response,
        IReadOnlyList<TextAnalyticsInput> documents,
        Func<string, TextDocumentStatistics, JsonElement, T> result,
        Func<string, TextAnalyticsError, T> error
    )
        where T : TextAnalyticsResult
    {
        using var body = JsonDocument.Parse(response.Content);
        var results = body.RootElement.GetProperty("results");
        var list = new List<T>(documents.Count);
        foreach (var item in results.GetProperty("errors").EnumerateArray())
        {
            list.Add(error(item.GetProperty("id").GetString(), ServiceError.Read(item.GetProperty("error"))));
        }

        foreach (var item in results.GetProperty("documents").EnumerateArray())
        {
            list.Add(result(item.GetProperty("id").GetString(), Statistics(item), item));
        }

        return (InOrder(list, documents), results.GetProperty("modelVersion").GetString());
    }

    private static List<T> InOrder<T>(List<T> list, IReadOnlyList<TextAnalyticsInput> documents)
        where T : TextAnalyticsResult
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < documents.Count; place++)
        {
            places[documents[place].Id] = place;
        }

        return [.. list.OrderBy(result => places[result.Id])];
    }

    private static TextDocumentStatistics Statistics(JsonElement document) =>
        document.TryGetProperty("statistics", out var statistics)
            ? new TextDocumentStatistics(
                statistics.GetProperty("charactersCount").GetInt32(),
                statistics.GetProperty("transactionsCount").GetInt32()
            )
            : default;
}
