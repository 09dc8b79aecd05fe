using Azure;
using Azure.Storage.Blobs;

namespace IctPipeline.HostContract.Tests.Engines;

/// <summary>Something that calls functions for messages and blobs. Every scenario is run on each.</summary>
public interface IEngine
{
    /// <summary>Whether poison messages go after the seven days that the service keeps a message by default.</summary>
    bool PoisonExpires { get; }

    /// <summary>Starts the functions of a scenario. Started again in the same scenario, it goes on where it stopped.</summary>
    Task<IEngineRun> StartAsync(Scenario scenario);
}

/// <summary>A started engine; its disposal stops it as a host is stopped.</summary>
public interface IEngineRun : IAsyncDisposable
{
    /// <summary>Tells that a blob was written, where the engine does not find out by itself.</summary>
    Task AnnounceAsync(BlobClient blob, ETag etag);
}
