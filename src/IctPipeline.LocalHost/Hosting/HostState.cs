using System.Globalization;
using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Blobs;
using IctPipeline.LocalHost.Http;
using IctPipeline.LocalHost.Timers;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>What the host remembers from run to run, in the data folder: receipts, timer status, the host key.</summary>
internal sealed class HostState : IDisposable
{
    private const string ReceiptsName = "receipts.jsonl";
    private const string TimersName = "timers.json";

    private readonly Dictionary<string, List<Receipt>> _earlier = [];
    private readonly ReceiptFile? _receipts;

    /// <param name="folder">Null: nothing outlives this object.</param>
    /// <param name="conditions">Is told while something can't be written.</param>
    /// <param name="time">Clock of further tries.</param>
    /// <exception cref="LocalHostException">The folder is in use, or can't be written.</exception>
    public HostState(string? folder, ConditionBoard conditions, TimeProvider time)
    {
        if (folder is null)
        {
            (Timers, Keys) = (new TimerStatusFile(null), HostKeys.Open(null));
            return;
        }

        _receipts = ReceiptFile.Open(Path.Combine(folder, ReceiptsName), Remember, conditions, time);
        try
        {
            PrivateFolder.Close(folder);
            Timers = new TimerStatusFile(Path.Combine(folder, TimersName));
            Keys = HostKeys.Open(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _receipts.Dispose();
            throw new LocalHostException(LocalHostCodes.DataFolder, $"The folder {folder} can't be used: {error.Message}", error);
        }

        Damages = [.. DamagesIn(folder)];
    }

    /// <summary>What was damaged and could be replaced, in sentences that name the file.</summary>
    public IReadOnlyList<string> Damages { get; } = [];

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

    private IEnumerable<string> DamagesIn(string folder)
    {
        if (_receipts!.DamagedLines is > 0 and var lines)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.Combine(folder, ReceiptsName)} holds {lines} damaged lines: the files that they were about are looked at once "
                    + $"more; run `ict reindex` where files may have been deleted meanwhile."
            );
        }

        if (Timers.IsDamaged)
        {
            yield return $"{Path.Combine(folder, TimersName)} was damaged and is written anew: a timer may run once more, or once later.";
        }

        if (Keys.IsReplaced)
        {
            yield return $"{Path.Combine(folder, HostKeys.FileName)} was damaged, and a new key was made: give it to whoever "
                + $"used the old one.";
        }
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
