using IctPipeline.LocalHost.Blobs;
using IctPipeline.LocalHost.Http;
using IctPipeline.LocalHost.Timers;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>What the host remembers from run to run, in the data folder: receipts, timer status, the host key.</summary>
internal sealed class HostState : IDisposable
{
    private readonly Dictionary<string, List<Receipt>> _earlier = [];
    private readonly ReceiptFile? _receipts;

    /// <param name="folder">Null: nothing outlives this object.</param>
    /// <exception cref="LocalHostException">The folder is in use, or can't be written.</exception>
    public HostState(string? folder)
    {
        _receipts = folder is null ? null : ReceiptFile.Open(Path.Combine(folder, "receipts.jsonl"), Remember);
        Timers = new TimerStatusFile(folder is null ? null : Path.Combine(folder, "timers.json"));
        Keys = HostKeys.Open(folder);
    }

    public TimerStatusFile Timers { get; }

    public HostKeys Keys { get; }

    /// <summary>Is to be told of every job.</summary>
    public BlobJobs Jobs { get; } = new();

    public ReceiptBook ReceiptsOf(string function, TimeProvider time)
    {
        var book = new ReceiptBook(function, _receipts, time);
        if (_earlier.Remove(function, out var receipts))
        {
            receipts.ForEach(book.Restore);
        }

        return book;
    }

    public void Dispose() => _receipts?.Dispose();

    private void Remember(Receipt receipt)
    {
        if (!_earlier.TryGetValue(receipt.Function, out var receipts))
        {
            _earlier[receipt.Function] = receipts = [];
        }

        receipts.Add(receipt);
    }
}
