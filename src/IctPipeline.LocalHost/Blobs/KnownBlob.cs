namespace IctPipeline.LocalHost.Blobs;

/// <summary>What the host knows of a blob by its name. Guarded by the lock of its <see cref="ReceiptBook"/>.</summary>
internal sealed class KnownBlob
{
    /// <summary>When it was first heard of in this run; the beginning of time where it was known before.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The version that is done; empty where none is.</summary>
    public string ETag { get; set; } = "";

    /// <summary>It is gone together with too many others: its deletion is not told before a person says so.</summary>
    public bool Held { get; set; }

    /// <summary>Jobs that work on it.</summary>
    public int Jobs { get; set; }

    /// <summary>Whether some of these jobs ran at the same time, so that none knows what the others leave.</summary>
    public bool Overlapped { get; set; }

    /// <summary>Its deletion was told, and the job that follows has not ended.</summary>
    public bool Told { get; set; }

    /// <summary>Number of the scan during which it was heard of last.</summary>
    public long HeardOf { get; set; }
}
