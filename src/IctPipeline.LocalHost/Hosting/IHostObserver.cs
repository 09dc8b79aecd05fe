using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>
/// Is told what the host does, as it happens, from any thread: for progress bars and tables. Must not throw or wait.
/// </summary>
public interface IHostObserver
{
    /// <summary>A version of a blob that was not processed before was found, and waits for its turn.</summary>
    void Received(BlobAddress blob, string etag);

    /// <summary>An article came to an end, whatever started it: a drop, a retry, a replay.</summary>
    void Processed(ProcessingReport report);

    /// <summary>A function threw. The platform's rules decide what follows: another try, or the poison queue.</summary>
    /// <param name="subject">Blob address or queue name.</param>
    /// <param name="attempt">From 1.</param>
    /// <param name="poisoned">Whether this was the last try.</param>
    void Failed(string function, string subject, int attempt, bool poisoned, Exception error);
}
