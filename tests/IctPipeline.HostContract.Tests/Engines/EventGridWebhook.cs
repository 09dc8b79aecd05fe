using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs;

namespace IctPipeline.HostContract.Tests.Engines;

/// <summary>Speaks to the blob extension as Event Grid does over HTTP, without the HTTP.</summary>
/// <param name="function">The identifier that the subscription's address names.</param>
internal sealed class EventGridWebhook(IAsyncConverter<HttpRequestMessage, HttpResponseMessage> extension, string function)
{
    private const string Topic = "/subscriptions/local";

    /// <summary>The handshake: the extension has to send back the code that it was given.</summary>
    public async Task SubscribeAsync()
    {
        var code = Guid.NewGuid().ToString();
        var validation = Event("Microsoft.EventGrid.SubscriptionValidationEvent", "", new { validationCode = code });
        using var answer = await PostAsync("SubscriptionValidation", validation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(code, body.RootElement.GetProperty("validationResponse").GetString());
    }

    /// <summary>Tells of a written blob.</summary>
    public async Task TellAsync(BlobClient blob, ETag etag)
    {
        // Events have ETags without the quotation marks of HTTP.
        var bare = etag.ToString().Trim('"');
        var data = new
        {
            api = "PutBlob",
            eTag = bare,
            contentType = "text/plain",
            blobType = "BlockBlob",
            url = blob.Uri.AbsoluteUri,
        };
        var subject = $"/blobServices/default/containers/{blob.BlobContainerName}/blobs/{blob.Name}";
        using var answer = await PostAsync("Notification", Event("Microsoft.Storage.BlobCreated", subject, data));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private static object Event(string type, string subject, object data) =>
        new
        {
            id = Guid.NewGuid().ToString(),
            topic = Topic,
            subject,
            eventType = type,
            eventTime = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            data,
            dataVersion = "",
            metadataVersion = "1",
        };

    private async Task<HttpResponseMessage> PostAsync(string kind, object happening)
    {
        var address = new Uri($"http://localhost/runtime/webhooks/blobs?functionName={function}");
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("aeg-event-type", kind);
        request.Content = JsonContent.Create(new[] { happening });
        return await extension.ConvertAsync(request, CancellationToken.None);
    }
}
