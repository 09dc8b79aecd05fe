using System.Text.Json;
using IctPipeline.Core.Articles;

namespace IctPipeline.Worker.Tests.Invocations;

/// <summary>
/// Messages as they stand on queues, written out: those of an older version, of Event Grid and of the platform must be read by
/// the next version of the app too.
/// </summary>
internal static class Messages
{
    public static string Retry(BlobAddress blob, string etag) =>
        $$"""
            {"blob":{"container":{{Json(blob.Container)}},"name":{{Json(blob.Name)}}},
             "etag":{{Json(etag)}},"reason":"retry","attempt":3,"stage":"analyze"}
            """;

    public static string Reindex(BlobAddress blob) =>
        $$"""{"blob":{"container":{{Json(blob.Container)}},"name":{{Json(blob.Name)}}},"etag":null,"reason":"reindex","attempt":1}""";

    /// <summary>In Event Grid's own schema.</summary>
    public static string Deleted(BlobAddress blob)
    {
        var subject = Json($"/blobServices/default/containers/{blob.Container}/blobs/{blob.Name}");
        return $$"""
            {"id":"7f9b0000-0000-0000-0000-000000000001",
             "topic":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
             "subject":{{subject}},"eventType":"Microsoft.Storage.BlobDeleted","eventTime":"2026-03-04T05:06:07Z",
             "data":{"api":"DeleteBlob","url":"https://a.blob.core.windows.net/x"},"dataVersion":"","metadataVersion":"1"}
            """;
    }

    /// <summary>What the blob extension writes for a blob whose function failed too often.</summary>
    public static string PoisonBlob(BlobAddress blob, string etag) =>
        $$"""
            {"Type":"BlobTrigger","FunctionId":"Host.Functions.IngestArticle","BlobType":"BlockBlob","ContainerName":{{Json(
                blob.Container
            )}},
             "BlobName":{{Json(blob.Name)}},"ETag":{{Json(etag)}}}
            """;

    private static string Json(string text) => JsonSerializer.Serialize(text);
}
