namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the platform learns of new blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>It reads logs and lists containers.</summary>
    LogsAndContainerScan,

    /// <summary>Event Grid tells it.</summary>
    EventGrid,
}
