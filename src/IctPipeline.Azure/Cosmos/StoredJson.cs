using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Cosmos;

/// <summary>
/// Items to JSON and back. What Cosmos DB adds to an item (<c>_etag</c>, <c>_ts</c>, <c>_rid</c>, <c>_self</c>,
/// <c>_attachments</c>) has no place in our types, so it is passed over.
/// </summary>
internal static class StoredJson
{
    private const int Unprocessable = 422;

    /// <summary>
    /// An item as a stream whose buffer the SDK may use as it is. The buffer is not pooled: after a timeout the SDK may
    /// still be sending it when its call has ended.
    /// </summary>
    public static MemoryStream Write<T>(T item, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(item, type);
        return new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
    }

    /// <exception cref="DependencyException">What is stored is no such item: somebody else wrote it.</exception>
    public static async ValueTask<T> ReadItemAsync<T>(Stream content, JsonTypeInfo<T> type, string id, CancellationToken cancellationToken)
    {
        try
        {
            var item =
                content is MemoryStream memory && memory.TryGetBuffer(out var buffer)
                    ? JsonSerializer.Deserialize(buffer.AsSpan((int)memory.Position), type)
                    : await JsonSerializer.DeserializeAsync(content, type, cancellationToken).ConfigureAwait(false);
            return item ?? throw Unreadable(id, inner: null);
        }
        catch (JsonException error)
        {
            throw Unreadable(id, error);
        }
    }

    /// <summary>The rows of one page of a query.</summary>
    public static JsonElement.ArrayEnumerator Rows(JsonDocument page) => page.RootElement.GetProperty("Documents").EnumerateArray();

    /// <exception cref="DependencyException">What is stored is no such item: somebody else wrote it.</exception>
    public static Stored<T> ReadRow<T>(JsonElement row, JsonTypeInfo<T> type) =>
        new(ReadPart(row, type), row.GetProperty("_etag").GetString()!);

    /// <summary>A row that is part of an item.</summary>
    /// <exception cref="DependencyException">What is stored is no such item: somebody else wrote it.</exception>
    public static T ReadPart<T>(JsonElement row, JsonTypeInfo<T> type)
    {
        try
        {
            return row.Deserialize(type) ?? throw Unreadable("of a query", inner: null);
        }
        catch (JsonException error)
        {
            throw Unreadable(row.TryGetProperty("id", out var id) ? id.ToString() : "of a query", error);
        }
    }

    /// <summary>The reader's message names the path and position in the item, not its content.</summary>
    private static DependencyException Unreadable(string id, JsonException? inner) =>
        new(
            Dependencies.Cosmos,
            Unprocessable,
            "UnreadableItem",
            $"The stored item {id} does not follow the contract: {ConnectionErrors.FirstLine(inner?.Message ?? "it is null")}",
            inner: inner
        );
}
