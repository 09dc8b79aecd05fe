using System.Text.Json;
using System.Text.Json.Serialization;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// What the platform writes to <c>webjobs-blobtrigger-poison</c> for a blob whose function failed too often: these
/// members, in this order and case.
/// </summary>
internal sealed record BlobTriggerMessage(
    string Type,
    string FunctionId,
    string BlobType,
    string ContainerName,
    string BlobName,
    string ETag
)
{
    public static BlobTriggerMessage From(string function, BlobVersion version) =>
        new("BlobTrigger", $"Host.Functions.{function}", "BlockBlob", version.Address.Container, version.Address.Name, version.ETag);

    public string ToJson() => JsonSerializer.Serialize(this, BlobTriggerJson.Default.BlobTriggerMessage);
}

[JsonSerializable(typeof(BlobTriggerMessage))]
internal sealed partial class BlobTriggerJson : JsonSerializerContext;
