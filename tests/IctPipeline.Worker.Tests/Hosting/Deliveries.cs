using System.Text;
using System.Text.Json;
using Google.Protobuf;
using IctPipeline.Core.Articles;
using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>Deliveries of each kind of trigger, in the form in which the host sends them.</summary>
internal static class Deliveries
{
    private const string CorrelationHeader = "x-ms-invocation-id";

    /// <summary>A blob as a reference, which the worker makes its own client from.</summary>
    public static Invocation BeginBlob(this HostedWorker worker, string function, BlobAddress blob)
    {
        var reference = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Connection = "ArticlesStorage",
                ContainerName = blob.Container,
                BlobName = blob.Name,
            }
        );
        var data = new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureStorageBlobs",
            ContentType = "application/json",
            Content = ByteString.CopyFrom(reference),
        };
        return Invocation.Begin(
            worker,
            function,
            new TypedData { ModelBindingData = data },
            [new("name", blob.Name), new("BlobTrigger", blob.ToString())]
        );
    }

    /// <summary>A message in base64, as the app itself, Event Grid and the blob extension put theirs on queues.</summary>
    public static Invocation BeginMessage(this HostedWorker worker, string function, string message) =>
        worker.BeginStored(function, Convert.ToBase64String(Encoding.UTF8.GetBytes(message)));

    /// <summary>A message's text as it stands on its queue: by <c>messageEncoding</c> in host.json the host decodes nothing.</summary>
    public static Invocation BeginStored(this HostedWorker worker, string function, string text) =>
        Invocation.Begin(worker, function, new TypedData { String = text }, [new("DequeueCount", "1"), new("QueueTrigger", text)]);

    /// <summary>A tick of a timer that has no monitor.</summary>
    public static Invocation BeginTick(this HostedWorker worker, string function) =>
        Invocation.Begin(
            worker,
            function,
            new TypedData { Json = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""" }
        );

    /// <summary>
    /// An HTTP request, which goes two ways: the call over the stream, with nothing of the request but the route's values, and the
    /// request itself to the worker's web server.
    /// </summary>
    public static async Task<(StatusResult Result, HttpResponseMessage Response)> SendAsync(
        this HostedWorker worker,
        string function,
        HttpRequestMessage request,
        params KeyValuePair<string, string>[] route
    )
    {
        var invocation = Invocation.Begin(worker, function, new TypedData { Http = new RpcHttp() }, route);
        using var client = new HttpClient { BaseAddress = worker.Http };
        request.Headers.Add(CorrelationHeader, invocation.Id);
        var response = await client.SendAsync(request);
        return (await invocation.Result, response);
    }
}
