using Azure.Storage.Blobs;
using IctPipeline.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Tests;

/// <summary>Functions of every kind that a host runs.</summary>
public sealed class TestFunctions(Probe probe)
{
    public const string Queue = "work";

    [Function("OnBlob")]
    public Task OnBlobAsync(
        [BlobTrigger("drops/in/{name}", Connection = ResourceNames.StorageConnection, Source = BlobTriggerSource.EventGrid)]
            BlobClient blob,
        string name,
        CancellationToken cancellationToken
    ) => probe.RunAsync((blob.BlobContainerName, blob.Name, name), cancellationToken);

    [Function("OnMessage")]
    public Task OnMessageAsync(
        [QueueTrigger(Queue, Connection = ResourceNames.StorageConnection)] string message,
        int dequeueCount,
        FunctionContext context,
        CancellationToken cancellationToken
    ) => probe.RunAsync((message, dequeueCount, context), cancellationToken);
}

/// <summary>A function on a poison queue.</summary>
public sealed class PoisonFunctions(Probe probe)
{
    [Function("OnPoison")]
    public Task OnPoisonAsync(
        [QueueTrigger(TestFunctions.Queue + ResourceNames.PoisonSuffix, Connection = ResourceNames.StorageConnection)] string message,
        CancellationToken cancellationToken
    ) => probe.RunAsync(message, cancellationToken);
}

/// <summary>Timers.</summary>
public sealed class TimerFunctions(Probe probe)
{
    public const string EveryHour = "0 0 * * * *";

    [Function("Hourly")]
    public Task HourlyAsync([TimerTrigger(EveryHour)] TimerInfo timer, CancellationToken cancellationToken) =>
        probe.RunAsync(timer, cancellationToken);
}

/// <summary>HTTP functions of each level.</summary>
public sealed class HttpTestFunctions(Probe probe)
{
    [Function("Open")]
    public static IActionResult Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open/{word}")] HttpRequest request,
        string word
    ) => new ContentResult { Content = $"{request.Method} {word}", StatusCode = StatusCodes.Status200OK };

    [Function("Locked")]
    public async Task<IActionResult> LockedAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        await probe.RunAsync(request.Path.Value, cancellationToken);
        return new OkObjectResult(new { done = true });
    }
}
