using System.Globalization;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.HostContract.Tests;
using Microsoft.Azure.WebJobs;

// The platform runs every function under this class, and its identifier in messages begins with it.
namespace Host;

/// <summary>The scenarios' functions, with the attributes of the real trigger engine.</summary>
public sealed class Functions(Probe probe)
{
    public Task OnMessage(
        [QueueTrigger(Scenario.QueueSetting, Connection = ResourceNames.StorageConnection)] string message,
        long dequeueCount,
        CancellationToken cancellationToken
    ) => probe.RunAsync(new Delivery(message, dequeueCount.ToString(CultureInfo.InvariantCulture)), cancellationToken);

    public Task OnBlob(
        [BlobTrigger(Scenario.BlobSetting, Connection = ResourceNames.StorageConnection, Source = BlobTriggerSource.EventGrid)]
            BlobClient blob,
        string name,
        CancellationToken cancellationToken
    ) => probe.RunAsync(new Delivery($"{blob.BlobContainerName}/{blob.Name}", name), cancellationToken);
}
