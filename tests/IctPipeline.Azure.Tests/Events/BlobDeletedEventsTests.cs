using System.Text.Json;
using IctPipeline.Azure.Events;
using IctPipeline.Core.Articles;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Azure.Tests.Events;

public sealed class BlobDeletedEventsTests
{
    private const string Url = "https://account.blob.core.windows.net/articles/b%C3%A1o/m%E1%BB%99t%20%2523.txt";
    private const string Name = "báo/một %23.txt";

    private readonly BlobDeletedEvents _events = new(PipelineResources.Default, NullLogger<BlobDeletedEvents>.Instance);

    [Fact]
    public void Read_EventGridSchema_NamesTheBlob() => AssertBlob(GridEvent());

    [Fact]
    public void Read_CloudEvents_NamesTheBlob() => AssertBlob(CloudEvent());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_Array_NamesEachBlobOnce(bool cloud)
    {
        var one = cloud ? CloudEvent() : GridEvent();
        var other = cloud
            ? CloudEvent(Url.Replace("%2523", "2", StringComparison.Ordinal))
            : GridEvent(Url.Replace("%2523", "2", StringComparison.Ordinal));

        Assert.Equal(
            [new BlobAddress("articles", Name), new BlobAddress("articles", "báo/một 2.txt")],
            _events.Read($"[{one},{other},{one}]")
        );
    }

    [Fact]
    public void Read_NoAddress_TakesTheSubject()
    {
        var blob = Assert.Single(_events.Read(GridEvent(url: "")));

        Assert.Equal(new BlobAddress("articles", "a/blobs/b.txt"), blob);
    }

    [Fact]
    public void Read_SubjectIsSpoilt_TakesTheAddress()
    {
        // Event Grid replaces characters beyond U+FFFF in subjects.
        var spoilt = GridEvent("https://account.blob.core.windows.net/articles/%F0%9F%92%8E.md")
            .Replace("a/blobs/b.txt", "\\uFFFD\\uFFFD.md", StringComparison.Ordinal);

        Assert.Equal("💎.md", Assert.Single(_events.Read(spoilt)).Name);
    }

    [Theory]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1/articles/a%20b.md")]
    [InlineData("https://account.z6.blob.storage.azure.net/articles/a%20b.md")]
    [InlineData("https://account.blob.core.windows.net/articles/a%20b.md?snapshot=2026-03-04T00:00:00.0000000Z")]
    public void Read_AddressOfAnyKindOfEndpoint_NamesTheBlob(string url) =>
        Assert.Equal("a b.md", Assert.Single(_events.Read(GridEvent(url))).Name);

    [Theory]
    [InlineData("Microsoft.Storage.BlobCreated")]
    [InlineData("Microsoft.Storage.DirectoryDeleted")]
    [InlineData("Microsoft.EventGrid.SubscriptionValidationEvent")]
    public void Read_OtherEvent_IsLeftOut(string type)
    {
        Assert.Empty(_events.Read(GridEvent().Replace("Microsoft.Storage.BlobDeleted", type, StringComparison.Ordinal)));
        Assert.Empty(_events.Read(CloudEvent().Replace("Microsoft.Storage.BlobDeleted", type, StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_OtherContainer_IsLeftOut() =>
        Assert.Empty(_events.Read(GridEvent("https://account.blob.core.windows.net/article-bodies/x.txt")));

    [Fact]
    public void Read_EmptyArray_IsNothing() => Assert.Empty(_events.Read("[]"));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[7]")]
    [InlineData("{}")]
    [InlineData("Chào")]
    [InlineData("""{"specversion":"1.0"}""")]
    [InlineData("""{"id":"1","eventType":"Microsoft.Storage.BlobDeleted"}""")]
    [InlineData(
        """
            {"id":"1","subject":"/nowhere","eventType":"Microsoft.Storage.BlobDeleted",
             "eventTime":"2026-03-04T12:00:00Z","dataVersion":"","data":{}}
            """
    )]
    public void Read_NoEvent_FailsAsJsonSoThatThePlatformPoisonsIt(string message) =>
        Assert.ThrowsAny<JsonException>(() => _events.Read(message));

    private void AssertBlob(string message) => Assert.Equal(new BlobAddress("articles", Name), Assert.Single(_events.Read(message)));

    private static string GridEvent(string url = Url) =>
        $$"""
            {
              "topic": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/account",
              "subject": "/blobServices/default/containers/articles/blobs/a/blobs/b.txt",
              "eventType": "Microsoft.Storage.BlobDeleted",
              "eventTime": "2026-03-04T12:00:00.0000000Z",
              "id": "4c2359fe-001e-00ba-0e04-58586806d298",
              "data": {
                "api": "DeleteBlob", "requestId": "r", "contentType": "text/plain", "blobType": "BlockBlob", "url": "{{url}}",
                "sequencer": "0000000000000281000000000002F5CA", "storageDiagnostics": { "batchId": "b" }
              },
              "dataVersion": "",
              "metadataVersion": "1"
            }
            """;

    private static string CloudEvent(string url = Url) =>
        $$"""
            {
              "source": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/account",
              "subject": "/blobServices/default/containers/articles/blobs/x.txt",
              "type": "Microsoft.Storage.BlobDeleted",
              "time": "2026-03-04T12:00:00.0000000Z",
              "id": "4c2359fe-001e-00ba-0e04-58586806d298",
              "data": { "api": "DeleteBlob", "blobType": "BlockBlob", "url": "{{url}}", "storageDiagnostics": { "batchId": "b" } },
              "specversion": "1.0"
            }
            """;
}
