using Azure.Storage.Queues.Models;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests;

/// <summary>A storage queue in memory, on a clock of the test: messages hide, come again, and change their receipt.</summary>
internal sealed class FakeQueue(string name, ManualTimeProvider time) : ITriggerQueue
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private int _receipts;

    public string Name { get; } = name;

    /// <summary>Texts of the messages that are there, hidden or not.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries.Select(entry => entry.Text)];
            }
        }
    }

    public int VisibleCount
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count(entry => entry.VisibleAt <= time.GetUtcNow());
            }
        }
    }

    public Exception? AddFails { get; set; }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var taken = _entries.Where(entry => entry.VisibleAt <= time.GetUtcNow()).Take(most).ToList();
            foreach (var entry in taken)
            {
                entry.DequeueCount++;
                Hide(entry, hidden);
            }

            return Task.FromResult<IReadOnlyList<QueueMessage>>([
                .. taken.Select(entry =>
                    QueuesModelFactory.QueueMessage(
                        entry.Id,
                        entry.Receipt,
                        entry.Text,
                        entry.DequeueCount,
                        entry.VisibleAt,
                        time.GetUtcNow(),
                        null
                    )
                ),
            ]);
        }
    }

    public Task<string> HideAsync(string messageId, string receipt, TimeSpan hidden, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var entry = Find(messageId, receipt);
            Hide(entry, hidden);
            return Task.FromResult(entry.Receipt);
        }
    }

    public Task DeleteAsync(string messageId, string receipt, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _entries.Remove(Find(messageId, receipt));
        }

        return Task.CompletedTask;
    }

    public Task AddAsync(string text, CancellationToken cancellationToken)
    {
        if (AddFails is not null)
        {
            return Task.FromException(AddFails);
        }

        lock (_gate)
        {
            _entries.Add(new Entry(Guid.NewGuid().ToString(), text) { VisibleAt = time.GetUtcNow() });
        }

        return Task.CompletedTask;
    }

    private Entry Find(string id, string receipt) =>
        _entries.SingleOrDefault(entry => entry.Id == id && entry.Receipt == receipt)
        ?? throw new InvalidOperationException("The receipt is not valid any more.");

    private void Hide(Entry entry, TimeSpan hidden)
    {
        entry.VisibleAt = time.GetUtcNow() + hidden;
        entry.Receipt = $"receipt-{++_receipts}";
    }

    private sealed class Entry(string id, string text)
    {
        public string Id { get; } = id;

        public string Text { get; } = text;

        public string Receipt { get; set; } = "";

        public long DequeueCount { get; set; }

        public DateTimeOffset VisibleAt { get; set; }
    }
}
