using System.Text.Json.Serialization;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>Says that a function ended for a version of a blob; a line of the receipts' file.</summary>
/// <param name="ETag">Empty: the blob was seen, and no version of it is done. Null: it is gone, and nothing is left of it.</param>
internal sealed record Receipt(
    [property: JsonPropertyName("f")] string Function,
    [property: JsonPropertyName("c")] string Container,
    [property: JsonPropertyName("b")] string Blob,
    [property: JsonPropertyName("e")] string? ETag
)
{
    /// <summary>Its deletion is kept back (<see cref="KnownBlob.Held"/>); null for no.</summary>
    [JsonPropertyName("h")]
    public bool? Held { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
