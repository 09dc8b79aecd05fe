using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.LocalHost.Blobs;
using IctPipeline.Testing;
using IctPipeline.Testing.Faults;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.LocalHost.Tests.Blobs;

/// <summary>A way to break the host on purpose: the model must notice each.</summary>
public enum HostMutation
{
    None,

    /// <summary>A name leaves the book when a listing lacks it.</summary>
    ForgetUnheard,

    /// <summary>Only the listing puts names into the book.</summary>
    IgnoreJobs,
}

/// <summary>
/// The local host in a small world: files that come and go, listings, two workers on drops and two on events and retries that interleave
/// at every call of a port, and kills. A list of numbers drives it; in the end everything drains but for looks that are an hour away,
/// nobody sweeps, and the audit must be clean.
/// </summary>
internal sealed class HostModel : IDisposable
{
    private const int Names = 2;
    private const int Workers = 2;

    private static readonly TimeSpan SoonEnough = TimeSpan.FromMinutes(10);

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"ict-model-{Guid.NewGuid():n}.jsonl");
    private readonly ManualTimeProvider _time = new();
    private readonly Interleaving _turns = new();
    private readonly HostMutation _mutation;
    private readonly InMemoryArticleSource _source;
    private readonly InMemoryArticleStore _store = new();
    private readonly InMemoryRetryQueue _retries;
    private readonly EventQueue _events = new();
    private readonly List<Worker> _running = [];
    private readonly ArticleProcessorOptions _options;
    private readonly ConditionBoard _conditions;
    private HostProcess _host;
    private int _puts;

    public HostModel(OnDelete onDelete, HostMutation mutation)
    {
        (_mutation, _options) = (mutation, new ArticleProcessorOptions { OnDelete = onDelete });
        _source = new InMemoryArticleSource(_time);
        _retries = new InMemoryRetryQueue(_time);
        _conditions = new ConditionBoard(_time);
        _host = Start();
    }

    /// <summary>What was broken; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<int> choices)
    {
        foreach (var choice in choices)
        {
            await StepAsync((uint)choice % 16, choice / 16);
        }

        await SettleAsync();
        var audit = await new IngestAudit(_source, _store, new NoQueues(), new FakeReader()).RunAsync("articles", default);
        var there = await ThereAsync();
        return
        [
            .. audit.Findings.Select(finding => $"Audit: {finding.Problem} {finding.Detail}"),
            .. there.Except(_host.Book.Blobs).Select(blob => $"{blob} is there, and the book does not know it."),
            .. _host.Book.Blobs.Except(there).Select(blob => $"{blob} is gone, and still in the book."),
        ];
    }

    public void Dispose()
    {
        _host.File.Dispose();
        _conditions.Dispose();
        File.Delete(_file);
    }

    private async Task StepAsync(uint kind, int value)
    {
        switch (kind)
        {
            case 0 or 1:
                _source.Put(Name(value), Encoding.UTF8.GetBytes(Text(value / Names, ++_puts)));
                break;
            case 2 or 3:
                _source.Delete(Name(value));
                break;
            case 4 or 5:
                await ScanAsync();
                break;
            case 6:
                await _host.Vanished.TellNextAsync();
                break;
            case 7 when value % 11 == 0:
                Restart();
                break;
            case 8 or 9 when Busy(isDrop: true) < Workers && _host.Backlog.TryTake(out var version):
                Start(new Worker(new ArticleJob { Blob = version!.Address }) { Version = version });
                break;
            case 10 when Busy(isDrop: false) < Workers && _events.TryTake() is { } job:
                Start(new Worker(job));
                break;
            case 11 when Busy(isDrop: false) < Workers && _retries.TryDequeue() is { } job:
                Start(new Worker(job));
                break;
            default:
                _turns.Resume(value);
                break;
        }
    }

    private static BlobAddress Name(int value) => new("articles", $"{value % Names}.md");

    private static string Text(int choice, int number) =>
        (choice % 7) switch
        {
            0 => "!reject",
            1 or 2 => $"!bundle\na: Title {number} of a\nb: Title {number} of b\n",
            _ => $"Title {number}\nBody {number}",
        };

    private async Task ScanAsync()
    {
        await _host.Listener.ScanAsync(default);
        if (_mutation == HostMutation.ForgetUnheard)
        {
            foreach (var blob in _host.Book.Blobs.Except(await ThereAsync()))
            {
                _host.Book.Remove(blob);
            }
        }
    }

    private async Task<IEnumerable<BlobAddress>> ThereAsync() =>
        (await _source.ListAsync("articles", null, null, 100, default)).Blobs.Select(blob => blob.Address);

    private int Busy(bool isDrop) => _running.Count(worker => !worker.Task.IsCompleted && worker.Version is not null == isDrop);

    private void Start(Worker worker)
    {
        _running.Add(worker);
        worker.Task = WorkAsync(worker, _host);
    }

    private async Task WorkAsync(Worker worker, HostProcess host)
    {
        _turns.Enter(worker);
        await host.Processor.ProcessAsync(worker.Job, CancellationToken.None);
        if (worker.Version is { } version)
        {
            // As BlobRunner and BlobListener do.
            host.Book.Add(version);
            host.Backlog.Finish(version);
        }
    }

    /// <summary>The process is killed: what came from a queue comes again.</summary>
    private void Restart()
    {
        foreach (var worker in _running.Where(worker => !worker.Task.IsCompleted && worker.Version is null))
        {
            _events.Put(worker.Job);
        }

        while (_turns.Kill(0) is not null) { }

        _running.Clear();
        _host.File.Dispose();
        _host = Start();
    }

    private HostProcess Start()
    {
        var pattern = BlobPattern.Parse("articles/{name}");
        var earlier = new List<Receipt>();
        var file = ReceiptFile.Open(_file, earlier.Add);
        var book = new ReceiptBook("OnBlob", file, _time);
        earlier.ForEach(book.Restore);
        var jobs = new BlobJobs();
        if (_mutation != HostMutation.IgnoreJobs)
        {
            jobs.Follow(pattern, book);
        }

        var gate = new Gate(new FaultPlan(0, 0), _turns);
        var processor = Processors.Create(
            "articles",
            new FaultySource(_source, gate),
            new FaultyStore(_store, gate),
            new FaultyRetryQueue(_retries, gate),
            new FakeReader(),
            new FakeAnalyzer(),
            _time,
            options: _options,
            observer: jobs
        );
        var attempts = new BlobAttempts(_time);
        var deleted = new DeletedBlobs(_events, blob => new Uri($"https://a.blob.core.windows.net/{blob}"), _time);
        var vanished = new VanishedBlobs(
            book,
            attempts,
            deleted,
            new LossRule(_options),
            _conditions,
            "articles",
            _time,
            NullLogger.Instance
        );
        var backlog = new Backlog();
        var listener = new BlobListener(
            pattern,
            _source,
            book,
            attempts,
            null!,
            vanished,
            new Recorder(),
            0,
            TimeSpan.Zero,
            _time,
            NullLogger.Instance,
            backlog
        );
        return new HostProcess(file, book, backlog, vanished, listener, processor);
    }

    /// <summary>Lists, tells and works until nothing is left to do.</summary>
    private async Task SettleAsync()
    {
        for (var round = 0; round < 200; round++)
        {
            _turns.Drain();
            await Task.WhenAll(_running.Select(worker => worker.Task));
            _running.Clear();
            await ScanAsync();
            await _host.Vanished.TellNextAsync();
            if (_host.Backlog.TryTake(out var version))
            {
                Start(new Worker(new ArticleJob { Blob = version.Address }) { Version = version });
            }
            else if (_events.TryTake() is { } job)
            {
                Start(new Worker(job));
            }
            else if (_retries.NextVisibleAt is { } next && next - _time.GetUtcNow() < SoonEnough)
            {
                _time.Advance(next > _time.GetUtcNow() ? next - _time.GetUtcNow() : TimeSpan.Zero);
                Start(new Worker(_retries.TryDequeue()!));
            }
            else if (_host.Vanished.IsIdle)
            {
                return;
            }
        }

        throw new InvalidOperationException("It never comes to rest.");
    }

    private sealed record HostProcess(
        ReceiptFile File,
        ReceiptBook Book,
        Backlog Backlog,
        VanishedBlobs Vanished,
        BlobListener Listener,
        ArticleProcessor Processor
    );

    private sealed class NoQueues : IQueueMonitor
    {
        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<QueueDepth>>([]);
    }

    /// <summary>Somebody who works on a job.</summary>
    private sealed class Worker(ArticleJob job)
    {
        public ArticleJob Job { get; } = job;

        /// <summary>What was found in the listing; null for a job from a queue.</summary>
        public BlobVersion? Version { get; init; }

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
