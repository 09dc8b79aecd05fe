using System.Globalization;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.HostContract.Tests.Engines;

/// <summary>The scenarios' functions, with the attributes that the app uses.</summary>
public sealed class WorkerFunctions(Probe probe)
{
    [Function("OnMessage")]
    public Task OnMessageAsync(
        [QueueTrigger(Scenario.QueueSetting, Connection = ResourceNames.StorageConnection)] string message,
        long dequeueCount,
        CancellationToken cancellationToken
    ) => probe.RunAsync(new Delivery(message, dequeueCount.ToString(CultureInfo.InvariantCulture)), cancellationToken);

    [Function("OnBlob")]
    public Task OnBlobAsync(
        [BlobTrigger(Scenario.BlobSetting, Connection = ResourceNames.StorageConnection, Source = BlobTriggerSource.EventGrid)]
            BlobClient blob,
        string name,
        CancellationToken cancellationToken
    ) => probe.RunAsync(new Delivery($"{blob.BlobContainerName}/{blob.Name}", name), cancellationToken);
}
