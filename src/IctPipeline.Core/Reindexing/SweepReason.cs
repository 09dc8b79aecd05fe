using IctPipeline.Processing;

namespace IctPipeline.Reindexing;

/// <summary>Why a sweep asks for a file.</summary>
public enum SweepReason
{
    /// <summary>Nothing is stored of it.</summary>
    Missing,

    /// <summary>The blob is another version than its document (ETag).</summary>
    Changed,

    /// <summary>An older pipeline made the document.</summary>
    PipelineVersion,

    /// <summary>Another model analysed it.</summary>
    ModelVersion,

    /// <summary>Features of its analysis failed.</summary>
    Partial,

    /// <summary>Features were switched on since.</summary>
    NewFeatures,

    /// <summary>It follows an older contract, and nothing else is stale.</summary>
    SchemaVersion,

    /// <summary>It failed, and the sweep was told to try such files again.</summary>
    Failed,

    /// <summary>The sweep was told to, whatever its state.</summary>
    Asked,

    /// <summary>The blob is gone, or of another container, and something of it is stored.</summary>
    Gone,
}

/// <summary>Something to do about a file.</summary>
/// <param name="Request">Null where the blob is gone: the processor finds that out by itself.</param>
public sealed record SweepNeed(SweepReason Reason, RefreshRequest? Request);
