using Azure.Storage.Blobs;
using IctPipeline.Cli.Bench.Measuring;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Cli.Bench;

/// <summary>The whole pipeline on blobs that are there already: a host is started, and takes them all.</summary>
internal sealed class PipelineSide(
    IConfiguration settings,
    BlobContainerClient container,
    IReadOnlyDictionary<string, int> servers,
    int concurrency,
    TimeProvider time
)
{
    public Task UploadAsync(IEnumerable<GeneratedArticle> articles, CancellationToken cancellationToken) =>
        Crowd.EachAsync(
            articles,
            concurrency,
            (article, stop) => container.GetBlobClient(article.Name).UploadAsync(new BinaryData(article.Bytes), overwrite: true, stop),
            cancellationToken
        );

    public Task EmptyAsync(IEnumerable<GeneratedArticle> articles, CancellationToken cancellationToken) =>
        Crowd.EachAsync(
            articles,
            concurrency,
            (article, stop) => container.DeleteBlobAsync(article.Name, cancellationToken: stop),
            cancellationToken
        );

    /// <summary>Starts a host without a past and waits until <paramref name="files"/> files have ended.</summary>
    public async Task<PipelineMeasure> MeasureAsync(int files, CancellationToken cancellationToken)
    {
        var meter = new Meter(files, servers, time);
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
        return meter.Result();
    }

    /// <summary>Takes the times when the host starts, when the first hundred files have ended, and at the end.</summary>
    private sealed class Meter(int files, IReadOnlyDictionary<string, int> servers, TimeProvider time) : IHostObserver
    {
        private readonly Lock _lock = new();
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Mark _start = Mark.Now(servers, time);
        private Mark? _firstFiles;
        private Mark? _end;
        private long? _received;
        private int _ended;
        private int _indexed;
        private DateTimeOffset? _firstEnd;

        public Task Done => _done.Task;

        public void Received(BlobAddress blob, string etag)
        {
            lock (_lock)
            {
                _received ??= time.GetTimestamp();
            }
        }

        public void Processed(ProcessingReport report)
        {
            lock (_lock)
            {
                _indexed += report.Outcome is Outcome.Indexed ? 1 : 0;
                if (report.Outcome is Outcome.Retry)
                {
                    return;
                }

                _firstEnd ??= time.GetUtcNow();
                _ended++;
                if (_ended == PipelineMeasure.FirstFiles && files > PipelineMeasure.FirstFiles)
                {
                    _firstFiles = Mark.Now(servers, time);
                }

                if (_ended == files)
                {
                    _end = Mark.Now(servers, time);
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

        public PipelineMeasure Result()
        {
            var received = _received ?? _start.Timestamp;
            return new PipelineMeasure(
                _indexed,
                _firstEnd!.Value,
                Phase.Between(files, time.GetElapsedTime(received, _end!.Timestamp), _start.Times, _end.Times),
                _firstFiles is { } first
                    ? Phase.Between(PipelineMeasure.FirstFiles, time.GetElapsedTime(received, first.Timestamp), _start.Times, first.Times)
                    : null,
                _firstFiles is { } middle
                    ? Phase.Between(
                        files - PipelineMeasure.FirstFiles,
                        time.GetElapsedTime(middle.Timestamp, _end.Timestamp),
                        middle.Times,
                        _end.Times
                    )
                    : null
            );
        }
    }

    private sealed record Mark(long Timestamp, ProcessorTimes Times)
    {
        public static Mark Now(IReadOnlyDictionary<string, int> servers, TimeProvider time) =>
            new(time.GetTimestamp(), ProcessorTimes.Now(servers));
    }
}

/// <summary>What the pipeline did.</summary>
/// <param name="Indexed">Files that became complete documents.</param>
/// <param name="FirstDocument">When the first file came to its end.</param>
/// <param name="All">
/// All files: wall time from the first file that the host received, processor time from the moment before the host was built.
/// </param>
/// <param name="First">The first hundred of them, which pay for loading and compiling the code; null where there are no more.</param>
/// <param name="Rest">The others.</param>
internal sealed record PipelineMeasure(int Indexed, DateTimeOffset FirstDocument, Phase All, Phase? First, Phase? Rest)
{
    /// <summary>So many files are reported apart.</summary>
    public const int FirstFiles = 100;
}
