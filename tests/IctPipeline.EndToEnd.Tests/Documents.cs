using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>Reads what is stored as a downstream app does: with the official SDK, knowing nothing of the pipeline's code.</summary>
internal static class Documents
{
    public static Task<IReadOnlyList<JsonElement>> ArticlesAsync(CosmosClient client) => AllAsync(client, "articles");

    public static Task<IReadOnlyList<JsonElement>> FailuresAsync(CosmosClient client) => AllAsync(client, "failures");

    /// <summary>How many documents there are; 0 where the container is not there yet.</summary>
    public static async Task<int> CountAsync(CosmosClient? client)
    {
        try
        {
            return client is null ? 0 : (await ArticlesAsync(client)).Count;
        }
        catch (Exception error) when (error is CosmosException or HttpRequestException)
        {
            return 0;
        }
    }

    public static JsonElement OfBlob(this IEnumerable<JsonElement> documents, string blob) =>
        documents.Single(document =>
            // A failure record names its blob itself.
            (document.TryGetProperty("blob", out var own) ? own : document.GetProperty("source").GetProperty("blob")).GetString() == blob
        );

    public static string? Text(this JsonElement document, string property) => document.GetProperty(property).GetString();

    private static async Task<IReadOnlyList<JsonElement>> AllAsync(CosmosClient client, string container)
    {
        var found = new List<JsonElement>();
        using var pages = client.GetContainer("ict", container).GetItemQueryStreamIterator("SELECT * FROM c");
        while (pages.HasMoreResults)
        {
            using var page = await pages.ReadNextAsync();
            page.EnsureSuccessStatusCode();
            using var json = await JsonDocument.ParseAsync(page.Content);
            found.AddRange(json.RootElement.GetProperty("Documents").EnumerateArray().Select(document => document.Clone()));
        }

        return found;
    }
}
