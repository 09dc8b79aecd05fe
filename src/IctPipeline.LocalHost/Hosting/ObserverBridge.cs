using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>Hands what the processor reports to the host's observer.</summary>
internal sealed class ObserverBridge(IHostObserver observer) : IProcessingObserver
{
    public void Completed(ProcessingReport report) => observer.Processed(report);
}

/// <summary>Nobody listens.</summary>
internal sealed class NoObserver : IHostObserver
{
    public void Received(BlobAddress blob, string etag) { }

    public void Processed(ProcessingReport report) { }

    public void Failed(string function, string subject, int attempt, bool poisoned, Exception error) { }
}
