using Azure.Storage.Blobs;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Cli.Bench;

/// <summary>The whole pipeline on blobs that are there already: a host is started, and takes them all.</summary>
internal sealed class PipelineSide(IConfiguration settings, BlobContainerClient container, int concurrency, TimeProvider time)
{
    public Task UploadAsync(IEnumerable<GeneratedArticle> articles, CancellationToken cancellationToken) =>
        EachAsync(
            articles,
            (article, stop) => container.GetBlobClient(article.Name).UploadAsync(new BinaryData(article.Bytes), overwrite: true, stop),
            cancellationToken
        );

    public Task EmptyAsync(IEnumerable<GeneratedArticle> articles, CancellationToken cancellationToken) =>
        EachAsync(articles, (article, stop) => container.DeleteBlobAsync(article.Name, cancellationToken: stop), cancellationToken);

    /// <summary>Starts a host without a past and waits until <paramref name="files"/> files have ended.</summary>
    public async Task<(int Indexed, TimeSpan Elapsed)> MeasureAsync(int files, CancellationToken cancellationToken)
    {
        var meter = new Meter(files, time);
        await using var host = new LocalPipelineHost(
            new LocalPipelineHostOptions
            {
                Configuration = settings,
                Observer = meter,
                BlobConcurrency = concurrency,
                Time = time,
                ConfigureLogging = logging => logging.ClearProviders().SetMinimumLevel(LogLevel.None),
            }
        );
        await host.StartAsync(cancellationToken);
        await meter.Done.WaitAsync(cancellationToken);
        await host.StopAsync(cancellationToken);
        return (meter.Indexed, meter.Elapsed);
    }

    private Task EachAsync(
        IEnumerable<GeneratedArticle> articles,
        Func<GeneratedArticle, CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            articles,
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
            async (article, stop) => await work(article, stop)
        );

    private sealed class Meter(int files, TimeProvider time) : IHostObserver
    {
        private readonly Lock _lock = new();
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long? _first;
        private int _ended;

        public Task Done => _done.Task;

        public int Indexed { get; private set; }

        public TimeSpan Elapsed { get; private set; }

        public void Received(BlobAddress blob, string etag)
        {
            lock (_lock)
            {
                _first ??= time.GetTimestamp();
            }
        }

        public void Processed(ProcessingReport report)
        {
            lock (_lock)
            {
                Indexed += report.Outcome is Outcome.Indexed ? 1 : 0;
                if (report.Outcome is not Outcome.Retry && ++_ended == files)
                {
                    Elapsed = time.GetElapsedTime(_first ?? time.GetTimestamp());
                    _done.TrySetResult();
                }
            }
        }

        public void Failed(string function, string subject, int attempt, bool poisoned, Exception error)
        {
            if (poisoned)
            {
                _done.TrySetException(new UserError(ExitCodes.Incomplete, $"{function} failed on {subject}: {error.Message}"));
            }
        }
    }
}
