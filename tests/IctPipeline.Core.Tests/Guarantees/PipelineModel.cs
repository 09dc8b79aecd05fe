using System.Text;
using IctPipeline.Articles;
using IctPipeline.Auditing;
using IctPipeline.InMemory;
using IctPipeline.Intake;
using IctPipeline.Processing;
using IctPipeline.Testing;
using IctPipeline.Testing.Faults;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Core.Tests.Guarantees;

/// <summary>
/// A small world of blobs, at-least-once deliveries in any order, workers that interleave at every call, and faults.
/// A list of numbers drives it; when the list ends the storm is over, everything drains, and the six invariants must hold.
/// </summary>
internal sealed class PipelineModel
{
    private const int Blobs = 3;
    private const int Workers = 2;

    private readonly ManualTimeProvider _time = new();
    private readonly Interleaving _turns = new();
    private readonly FaultPlan _plan;
    private readonly Mutation _mutation;
    private readonly InMemoryArticleSource _source;
    private readonly InMemoryRetryQueue _retries;
    private readonly WatchedStore _store;
    private readonly FakeAnalyzer _analyzer = new();
    private readonly ArticleProcessor _processor;
    private readonly List<ArticleJob> _deliveries = [];
    private readonly List<Task> _running = [];
    private readonly Dictionary<string, int> _versions = [];
    private int _drops;

    public PipelineModel(int seed, double faultRate, Mutation mutation = Mutation.None)
    {
        _mutation = mutation;
        _plan = new FaultPlan(seed, faultRate);
        var gate = new Gate(_plan, _turns);
        _source = new InMemoryArticleSource(_time);
        _retries = new InMemoryRetryQueue(_time);
        _store = new WatchedStore(new InMemoryArticleStore(), gate, mutation, VersionOf);
        IArticleSource source = new FaultySource(_source, gate);
        _processor = new ArticleProcessor(
            mutation == Mutation.IgnoreSupersession ? new BlindSource(source, this) : source,
            _store,
            new InMemoryBodyStore(),
            mutation == Mutation.DropRetries ? new NoRetries() : new FaultyRetryQueue(_retries, gate),
            new FakeReader(),
            _analyzer,
            new ArticleProcessorOptions(),
            _time,
            new Random(seed),
            [],
            NullLogger<ArticleProcessor>.Instance);
    }

    /// <summary>What was broken; empty when every invariant held.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<int> choices)
    {
        foreach (var choice in choices)
        {
            Step((uint)choice);
        }

        _plan.Over = true;
        await SettleAsync();
        for (var i = 0; i < Blobs; i++)
        {
            Reindex(Blob(i), RefreshScope.Analysis, force: false);
        }

        await SettleAsync();
        return [.. _store.Violations, .. await CheckAsync()];
    }

    private void Step(uint choice)
    {
        var (kind, value) = (choice % 8, (int)(choice / 8 % int.MaxValue));
        switch (kind)
        {
            case 0:
                Drop(Blob(value), hostile: value % 11 == 0);
                break;
            case 1 when value % 3 == 0:
                Delete(Blob(value));
                break;
            case 2 when _deliveries.Count > 0:
                // The same event again: at least once means sometimes more.
                _deliveries.Add(_deliveries[value % _deliveries.Count]);
                break;
            case 3 or 4 when _deliveries.Count > 0 && _running.Count(task => !task.IsCompleted) < Workers:
                Deliver(value % _deliveries.Count);
                break;
            case 5:
                _time.Advance(TimeSpan.FromMilliseconds(value % 900));
                break;
            case 6 when value % 3 == 0:
                Reindex(Blob(value / 3), (RefreshScope)(value % 9 / 3), force: value % 2 == 0);
                break;
            case 6 when value % 29 == 1:
                // A new analyzer: every document is stale now.
                _analyzer.ModelVersion = $"fake-{value}";
                break;
            default:
                _turns.Resume(value);
                break;
        }
    }

    /// <summary>What a sweep asks for, of the version that it saw.</summary>
    private void Reindex(BlobAddress blob, RefreshScope scope, bool force)
        => _deliveries.Add(new ArticleJob
        {
            Blob = blob,
            ETag = _source.FindAsync(blob, default).Result?.ETag,
            Reason = JobReason.Reindex,
            Refresh = new RefreshRequest { Scope = scope, Force = force },
        });

    private static BlobAddress Blob(int value) => new("articles", $"{value % Blobs}.md");

    private void Drop(BlobAddress blob, bool hostile)
    {
        var text = hostile ? "!reject" : $"Title {++_drops}\nBody of {blob.Name}";
        var version = _source.Put(blob, Encoding.UTF8.GetBytes(text));
        _versions[version.ETag] = _versions.Count;
        _deliveries.Add(new ArticleJob { Blob = blob, ETag = version.ETag });
    }

    private void Delete(BlobAddress blob)
    {
        if (_source.Delete(blob))
        {
            _deliveries.Add(new ArticleJob { Blob = blob });
        }
    }

    private void Deliver(int index)
    {
        var job = _deliveries[index];
        _deliveries.RemoveAt(index);
        _running.Add(ProcessAsync(job));
    }

    private async Task ProcessAsync(ArticleJob job)
    {
        try
        {
            await _processor.ProcessAsync(job, CancellationToken.None);
        }
        catch (DependencyException) when (_mutation != Mutation.AcknowledgeFirst)
        {
            // Not acknowledged: it comes again.
            _deliveries.Add(job);
        }
        catch (DependencyException)
        {
        }
    }

    private async Task SettleAsync()
    {
        for (var round = 0; round < 1000; round++)
        {
            _turns.Drain();
            await Task.WhenAll(_running);
            _running.Clear();
            if (_deliveries.Count > 0)
            {
                Deliver(0);
            }
            else if (_retries.NextVisibleAt is { } next)
            {
                _time.Advance(next > _time.GetUtcNow() ? next - _time.GetUtcNow() : TimeSpan.Zero);
                _running.Add(ProcessAsync(_retries.TryDequeue()!));
            }
            else
            {
                return;
            }
        }

        throw new InvalidOperationException("The queues never drain.");
    }

    private async Task<IReadOnlyList<string>> CheckAsync()
    {
        var requests = _analyzer.Requests.Count;
        var writes = _store.Writes;
        var violations = new List<string>();
        for (var i = 0; i < Blobs; i++)
        {
            violations.AddRange(await CheckBlobAsync(Blob(i)));
            await Draining(_processor.ProcessAsync(new ArticleJob { Blob = Blob(i), ETag = (await _source.FindAsync(Blob(i), default))?.ETag }, default));
        }

        if (await IsAllFineAsync() && (_analyzer.Requests.Count != requests || _store.Writes != writes))
        {
            violations.Add("Idempotence: the same versions again were analysed or written.");
        }

        var audit = await new IngestAudit(_source, _store.Inner, new EmptyQueues()).RunAsync("articles", default);
        violations.AddRange(audit.Findings.Select(finding => $"Audit: {finding.Problem} {finding.Detail}"));
        return violations;
    }

    private async Task<bool> IsAllFineAsync()
    {
        var counts = await _store.CountAsync(default);
        return counts is { Retrying: 0, Dead: 0, Tombstones: 0 };
    }

    private async Task<IEnumerable<string>> CheckBlobAsync(BlobAddress blob)
    {
        var read = await _source.ReadAsync(blob, long.MaxValue, null, default);
        var stored = (await _store.Inner.FindArticleAsync(ArticleId.For(blob), default))?.Item;
        if (read is not BlobRead.Found found)
        {
            return stored is { Deleted: false } ? [$"Conservation: {blob} is gone and its document lives."] : [];
        }

        var text = Encoding.UTF8.GetString(found.Blob.Bytes.Span);
        if (text == "!reject")
        {
            var failure = (await _store.Inner.FindFailureAsync(ArticleId.For(blob), default))?.Item;
            return failure is { Status: FailureStatus.Dead } ? [] : [$"Conservation: {blob} is hostile and has no dead letter."];
        }

        var expected = text.Split('\n');
        return stored is { Deleted: false } && stored.Title == expected[0] && stored.Body == expected[1] && stored.Analysis.Status == AnalysisStatus.Complete
            ? []
            : [$"Convergence: {blob} has the document '{stored?.Title}' (deleted: {stored?.Deleted}) and the text '{expected[0]}'."];
    }

    private async Task Draining(Task task)
    {
        _turns.Drain();
        if (!task.IsCompleted)
        {
            throw new InvalidOperationException("A worker waits for something that is not a port.");
        }

        await task;
    }

    private int VersionOf(string? etag) => etag is null ? -1 : _versions[etag];

    /// <summary>Always says that the version in question is the current one.</summary>
    private sealed class BlindSource(IArticleSource inner, PipelineModel model) : IArticleSource
    {
        public async Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken)
        {
            var found = await inner.FindAsync(blob, cancellationToken);
            return found is null ? null : found with { ETag = model._askedFor ?? found.ETag };
        }

        public async Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken)
        {
            var read = await inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken);
            model._askedFor = (read as BlobRead.Found)?.Blob.Version.ETag;
            return read;
        }

        public Task<BlobPage> ListAsync(string container, string? prefix, string? continuation, int pageSize, CancellationToken cancellationToken)
            => inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken);
    }

    private string? _askedFor;

    private sealed class NoRetries : IRetryQueue
    {
        public Task EnqueueAsync(ArticleJob job, TimeSpan delay, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class EmptyQueues : IQueueMonitor
    {
        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<QueueDepth>>([]);
    }

    /// <summary>Sees every write that takes effect, and holds it against the one before: a document never goes back.</summary>
    private sealed class WatchedStore(InMemoryArticleStore inner, Gate gate, Mutation mutation, Func<string?, int> versionOf) : FaultyStore(inner, gate)
    {
        private readonly Gate _gate = gate;

        public InMemoryArticleStore Inner { get; } = inner;

        public List<string> Violations { get; } = [];

        public int Writes { get; private set; }

        public override Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken)
            => _gate.PassAsync(Dependencies.Cosmos, async () =>
            {
                var before = await Inner.FindArticleAsync(article.Id, cancellationToken);
                var condition = mutation == Mutation.IgnoreIfMatch ? before?.ETag : replaces;
                var result = await Inner.WriteArticleAsync(article, condition, cancellationToken);
                if (result == WriteResult.Written)
                {
                    Writes++;
                    Watch(before?.Item, article);
                }

                return result;
            });

        private void Watch(Article? before, Article after)
        {
            if (before is not null && versionOf(after.Source.ETag) < versionOf(before.Source.ETag))
            {
                Violations.Add($"Monotonic: the document of {after.Source.Blob} went from version {versionOf(before.Source.ETag)} to {versionOf(after.Source.ETag)}.");
            }

            Violations.AddRange(MentionCheck.Lies(after).Select(mention => $"Honesty: '{mention.Text}' is not at {mention.Offset}."));
        }
    }
}
