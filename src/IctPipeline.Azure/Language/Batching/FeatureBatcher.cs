using IctPipeline.Core.Analysis.Routing;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Language.Batching;

/// <summary>
/// Lets documents of several articles in flight share requests. A document waits until a request is full, or for the
/// configured time; while all requests are open it waits on, and gathers company. An article that is cancelled leaves its
/// request without disturbing the others in it.
/// </summary>
internal sealed class FeatureBatcher<T> : IAsyncDisposable
{
    private readonly BatchCall<T> _call;
    private readonly BatchOptions _options;
    private readonly TimeProvider _time;
    private readonly PendingQueue<T> _queue;
    private readonly SemaphoreSlim _room;
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<Task> _open = [];
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private bool _stopped;

    public FeatureBatcher(BatchLimits limits, BatchCall<T> call, BatchOptions options, TimeProvider time)
    {
        _call = call;
        _options = options;
        _time = time;
        _queue = new PendingQueue<T>(limits);
        _room = new SemaphoreSlim(options.PendingDocuments, options.PendingDocuments);
        _timer = time.CreateTimer(
            static state => ((FeatureBatcher<T>)state!).Send(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Asks about one document.</summary>
    /// <exception cref="DependencyException">Its request failed, or the service refuses the document.</exception>
    public async Task<DocumentAnswer<T>> AskAsync(BatchDocument document, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var pending = new PendingDocument<T>(document, _time.GetUtcNow() + _options.Wait);
            var node = Enqueue(pending);
            await using var registration = cancellationToken
                .UnsafeRegister((_, token) => Withdraw(node, token), null)
                .ConfigureAwait(false);
            Send();
            return await pending.Answer.ConfigureAwait(false);
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>Gives up what waits and what is in flight.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] open;
        List<PendingDocument<T>> waiting = [];
        lock (_gate)
        {
            _stopped = true;
            while (_queue.NextDue is not null)
            {
                waiting.AddRange(_queue.Take());
            }

            open = [.. _open];
        }

        waiting.ForEach(pending => pending.Cancel(_stopping.Token));
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(open).ConfigureAwait(false);
        await _timer.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private LinkedListNode<PendingDocument<T>> Enqueue(PendingDocument<T> pending)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopped, this);
            return _queue.Add(pending);
        }
    }

    private void Withdraw(LinkedListNode<PendingDocument<T>> node, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _queue.Remove(node);
        }

        node.Value.Cancel(cancellationToken);
    }

    /// <summary>Sends what is ready, as far as requests may be open, and sets the clock for the rest.</summary>
    private void Send()
    {
        lock (_gate)
        {
            while (!_stopped && _open.Count < _options.ConcurrentRequests && _queue.IsReady(_time.GetUtcNow()))
            {
                Start(_queue.Take());
            }

            if (!_stopped && _open.Count < _options.ConcurrentRequests && _queue.NextDue is { } due)
            {
                var wait = due - _time.GetUtcNow();
                _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Start(List<PendingDocument<T>> batch)
    {
        var request = Task.Run(() => RequestAsync(batch));
        _open.Add(request);
        _ = request.ContinueWith(
            done =>
            {
                lock (_gate)
                {
                    _open.Remove(done);
                }

                Send();
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default
        );
    }

    private async Task RequestAsync(List<PendingDocument<T>> batch)
    {
        batch.RemoveAll(pending => pending.IsDone);
        if (batch.Count == 0)
        {
            return;
        }

        using var request = new OpenRequest(batch.Count, _stopping.Token);
        batch.ForEach(pending => pending.Join(request));
        try
        {
            var outcomes = await _call([.. batch.Select(pending => pending.Document)], request.Token).ConfigureAwait(false);
            for (var at = 0; at < batch.Count; at++)
            {
                batch[at].Deliver(outcomes[at]);
            }
        }
        catch (Exception error) when (batch.Count > 1 && AnalysisErrors.IsRefusal(error))
        {
            // One of them spoils the request: find it, rather than fail the others.
            var half = batch.Count / 2;
            await RequestAsync(batch[..half]).ConfigureAwait(false);
            await RequestAsync(batch[half..]).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever went wrong is the answer that each document gets.
        catch (Exception error)
#pragma warning restore CA1031
        {
            batch.ForEach(pending => pending.Fail(error));
        }
    }
}
