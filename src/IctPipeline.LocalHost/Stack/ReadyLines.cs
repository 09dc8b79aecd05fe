using System.Text.Json;

namespace IctPipeline.LocalHost.Stack;

/// <summary>Reads what the servers say when they are ready.</summary>
internal static class ReadyLines
{
    public static LocalEndpoints ToEndpoints(JsonElement storage, JsonElement cosmos)
    {
        var blobs = Text(storage, "blobEndpoint");
        var queues = Text(storage, "queueEndpoint");
        var connection =
            $"DefaultEndpointsProtocol=http;AccountName={Text(storage, "accountName")};AccountKey={Text(storage, "accountKey")};"
            + $"BlobEndpoint={blobs};QueueEndpoint={queues};";
        return new LocalEndpoints(connection, new Uri(blobs), new Uri(queues), new Uri(Text(cosmos, "endpoint")), Text(cosmos, "key"))
        {
            CosmosReadOnlyKey = Text(cosmos, "readOnlyKey"),
            CosmosFaultsEndpoint = Faults(cosmos),
            StorageFaultsEndpoint = Faults(storage),
        };
    }

    private static Uri? Faults(JsonElement line) =>
        line.TryGetProperty("faultsEndpoint", out var value) && value.GetString() is { } address ? new Uri(address) : null;

    private static string Text(JsonElement line, string property) =>
        line.TryGetProperty(property, out var value) && value.GetString() is { } text
            ? text
            : throw new LocalHostException(
                LocalHostCodes.StartFailed,
                $"A local server did not say its {property}: update infra/local together with the program."
            );
}
