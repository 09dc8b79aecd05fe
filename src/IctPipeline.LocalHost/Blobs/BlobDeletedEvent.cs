using System.Text.Json;
using System.Text.Json.Serialization;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>An event in Event Grid's own schema, with the members that every event of a deleted blob has.</summary>
internal sealed record BlobDeletedEvent
{
    public required string Id { get; init; }

    /// <summary>In Azure the storage account's resource id.</summary>
    public string Topic { get; init; } = "/local";

    public required string Subject { get; init; }

    public string EventType { get; init; } = "Microsoft.Storage.BlobDeleted";

    public required string EventTime { get; init; }

    public required BlobDeletedData Data { get; init; }

    public string DataVersion { get; init; } = "";

    public string MetadataVersion { get; init; } = "1";

    public string ToJson() => JsonSerializer.Serialize(this, BlobDeletedJson.Default.BlobDeletedEvent);
}

/// <param name="Url">The blob's address, percent-encoded.</param>
internal sealed record BlobDeletedData(string Url)
{
    public string Api { get; init; } = "DeleteBlob";

    public string BlobType { get; init; } = "BlockBlob";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BlobDeletedEvent))]
internal sealed partial class BlobDeletedJson : JsonSerializerContext;
