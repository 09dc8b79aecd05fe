using System.Text.Json;
using Azure.Storage.Blobs;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Functions;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>What a blob function is called with.</summary>
internal sealed class BlobEvents(BlobServiceClient service, BlobPattern pattern)
{
    public static bool IsSupported(Type parameter) => parameter == typeof(BlobClient);

    public TriggerEvent Of(BlobVersion version)
    {
        var client = service.GetBlobContainerClient(version.Address.Container).GetBlobClient(version.Address.Name);
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["BlobTrigger"] = version.Address.ToString(),
            ["Uri"] = JsonSerializer.Serialize(client.Uri),
            ["Metadata"] = JsonSerializer.Serialize(version.Metadata),
        };
        if (pattern.Token is not null)
        {
            data[pattern.Token] = version.Address.Name[pattern.Prefix.Length..];
        }

        return new TriggerEvent(client, data);
    }
}
