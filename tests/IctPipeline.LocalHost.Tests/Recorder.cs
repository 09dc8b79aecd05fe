using System.Collections.Concurrent;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Hosting;

namespace IctPipeline.LocalHost.Tests;

/// <summary>Remembers what a host told its observer.</summary>
internal sealed class Recorder : IHostObserver
{
    public ConcurrentQueue<(BlobAddress Blob, string ETag)> ReceivedBlobs { get; } = new();

    public ConcurrentQueue<ProcessingReport> Reports { get; } = new();

    public ConcurrentQueue<(string Function, string Subject, int Attempt, bool Poisoned, Exception Error)> Failures { get; } = new();

    public void Received(BlobAddress blob, string etag) => ReceivedBlobs.Enqueue((blob, etag));

    public void Processed(ProcessingReport report) => Reports.Enqueue(report);

    public void Failed(string function, string subject, int attempt, bool poisoned, Exception error) =>
        Failures.Enqueue((function, subject, attempt, poisoned, error));
}
