using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
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
    private readonly ArticleProcessorOptions _options;
    private readonly InMemoryArticleSource _source;
    private readonly InMemoryRetryQueue _retries;
    private readonly WatchedStore _store;
    private readonly FakeAnalyzer _analyzer = new();
    private readonly ArticleProcessor _processor;
    private readonly List<ArticleJob> _deliveries = [];
    private readonly List<Worker> _running = [];
    private readonly InMemoryBodyStore _bodies = new();
    private readonly Dictionary<string, int> _versions = [];
    private int _drops;

    public PipelineModel(int seed, double faultRate, Mutation mutation = Mutation.None)
    {
        _mutation = mutation;
        _plan = new FaultPlan(seed, faultRate);
        _analyzer.IsMetered = seed % 2 == 0;
        _options = new ArticleProcessorOptions
        {
            MaxBodyBytes = ModelFile.MaxBodyBytes,
            OnDelete = seed % 3 == 0 ? OnDelete.Remove : OnDelete.Tombstone,
        };
        var gate = new Gate(_plan, _turns);
        _source = new InMemoryArticleSource(_time);
        _retries = new InMemoryRetryQueue(_time);
        _store = new WatchedStore(new InMemoryArticleStore(), gate, mutation, VersionOf);
        IArticleSource source = new FaultySource(_source, gate);
        _processor = Processors.Create(
            Blob(0).Container,
            mutation == Mutation.IgnoreSupersession ? new BlindSource(source, _turns) : source,
            _store,
            mutation == Mutation.DropRetries ? new NoRetries() : new FaultyRetryQueue(_retries, gate),
            new FakeReader(),
            new FaultyAnalyzer(_analyzer, _plan, _turns),
            _time,
            new FaultyBodyStore(_bodies, gate),
            _options,
            new Random(seed)
        );
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
            foreach (var member in ModelFile.Members.Prepend(null))
            {
                Reindex(Blob(i), RefreshScope.Analysis, force: false, member);
            }
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
                Drop(Blob(value), value / Blobs);
                break;
            case 1 when value % 3 == 0:
                Delete(Blob(value));
                break;
            case 2 when _deliveries.Count > 0:
                // The same event again: at least once means sometimes more.
                _deliveries.Add(_deliveries[value % _deliveries.Count]);
                break;
            case 3 or 4 when _deliveries.Count > 0 && _running.Count(worker => !worker.Task.IsCompleted) < Workers:
                Deliver(value % _deliveries.Count);
                break;
            case 4 when _retries.TryDequeue() is { } retry:
                Start(retry);
                break;
            case 5 when value % 5 == 0:
                Kill(value);
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
    private void Reindex(BlobAddress blob, RefreshScope scope, bool force, string? member = null) =>
        _deliveries.Add(
            new ArticleJob
            {
                Blob = blob,
                ETag = _source.FindAsync(blob, default).Result?.ETag,
                Reason = JobReason.Reindex,
                Refresh = new RefreshRequest
                {
                    Scope = scope,
                    Force = force,
                    Member = member,
                },
            }
        );

    private static BlobAddress Blob(int value) => new("articles", $"{value % Blobs}.md");

    private void Drop(BlobAddress blob, int choice)
    {
        var version = _source.Put(blob, Encoding.UTF8.GetBytes(ModelFile.Text(blob, choice, ++_drops)));
        _versions[version.ETag] = _versions.Count;

        // Some triggers say which version they are about, and some do not.
        _deliveries.Add(new ArticleJob { Blob = blob, ETag = _drops % 2 == 0 ? version.ETag : null });
    }

    /// <summary>The process dies: what it held comes again, from where it was.</summary>
    private void Kill(int value)
    {
        if (_turns.Kill(value) is Worker worker)
        {
            _running.Remove(worker);
            if (_mutation != Mutation.AcknowledgeFirst)
            {
                _deliveries.Add(worker.Job);
            }
        }
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
        Start(job);
    }

    private void Start(ArticleJob job)
    {
        var worker = new Worker(job);
        _running.Add(worker);
        worker.Task = ProcessAsync(worker);
    }

    private async Task ProcessAsync(Worker worker)
    {
        var job = worker.Job;
        _turns.Enter(worker);
        try
        {
            await _processor.ProcessAsync(job, CancellationToken.None);
        }
        catch (DependencyException) when (_mutation != Mutation.AcknowledgeFirst)
        {
            // Not acknowledged: it comes again.
            _deliveries.Add(job);
        }
        catch (DependencyException) { }
    }

    private async Task SettleAsync()
    {
        for (var round = 0; round < 1000; round++)
        {
            _turns.Drain();
            await Task.WhenAll(_running.Select(worker => worker.Task));
            _running.Clear();
            if (_deliveries.Count > 0)
            {
                Deliver(0);
            }
            else if (_retries.NextVisibleAt is { } next)
            {
                _time.Advance(next > _time.GetUtcNow() ? next - _time.GetUtcNow() : TimeSpan.Zero);
                Start(_retries.TryDequeue()!);
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
        var stored = new StoredInvariants(_source, _store.Inner, _bodies, _options, _analyzer.ModelVersion);
        var requests = _analyzer.Requests.Count;
        var writes = _store.Writes;

        // Before anybody looks at the files again, which would mend what a deletion left.
        var violations = (await stored.AuditAsync()).ToList();
        for (var i = 0; i < Blobs; i++)
        {
            violations.AddRange(await stored.CheckAsync(Blob(i)));
            await Draining(
                _processor.ProcessAsync(
                    new ArticleJob { Blob = Blob(i), ETag = (await _source.FindAsync(Blob(i), default))?.ETag },
                    default
                )
            );
        }

        if (await IsAllFineAsync() && ((_analyzer.IsMetered && _analyzer.Requests.Count != requests) || _store.Writes != writes))
        {
            violations.Add("Idempotence: the same versions again were paid for or written.");
        }

        return violations;
    }

    private async Task<bool> IsAllFineAsync()
    {
        var counts = await _store.CountAsync(default);
        return counts is { Retrying: 0, Dead: 0, Tombstones: 0 };
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

    /// <summary>Somebody who works on a delivery.</summary>
    private sealed class Worker(ArticleJob job)
    {
        public ArticleJob Job { get; } = job;

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
