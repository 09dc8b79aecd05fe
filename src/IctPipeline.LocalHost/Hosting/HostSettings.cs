namespace IctPipeline.LocalHost.Hosting;

/// <summary>What the local host takes from <c>host.json</c>. Defaults and ranges are the platform's.</summary>
internal sealed record HostSettings
{
    /// <summary>How long one run of a function may take before its token is cancelled; null for no limit.</summary>
    public TimeSpan? FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    public QueueSettings Queues { get; init; } = new();

    public BlobSettings Blobs { get; init; } = new();

    public HttpSettings Http { get; init; } = new();
}

/// <summary>Section <c>extensions.queues</c>.</summary>
internal sealed record QueueSettings
{
    /// <summary>Messages taken at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken when only so many still run: at most the sum of both runs at a time.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Deliveries before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message rests after a delivery that failed.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Whether messages are base64 in the queue, or text as it is.</summary>
    public bool Base64 { get; init; } = true;
}

/// <summary>Section <c>extensions.blobs</c>.</summary>
internal sealed record BlobSettings
{
    /// <summary>Blobs processed at once.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>Runs before a blob goes to the poison queue.</summary>
    public int PoisonBlobThreshold { get; init; } = 5;
}

/// <summary>Section <c>extensions.http</c>.</summary>
internal sealed record HttpSettings
{
    /// <summary>What every route begins with; empty for nothing.</summary>
    public string RoutePrefix { get; init; } = "api";
}
