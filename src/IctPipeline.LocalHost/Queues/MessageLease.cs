using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Queues;

/// <summary>
/// Keeps a taken message hidden while its function runs, by hiding it anew at half of the time. What is to be done with
/// the message comes after <see cref="EndAsync"/>, since each renewal changes its receipt.
/// </summary>
internal sealed class MessageLease : IDisposable
{
    private readonly ITriggerQueue _queue;
    private readonly QueueMessage _message;
    private readonly TimeSpan _length;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewals;
    private string _receipt;

    public MessageLease(ITriggerQueue queue, QueueMessage message, TimeSpan length, TimeProvider time, ILogger logger)
    {
        _queue = queue;
        _message = message;
        _length = length;
        _time = time;
        _logger = logger;
        _receipt = message.PopReceipt;
        _renewals = RenewAsync();
    }

    /// <summary>Ends the renewals.</summary>
    /// <returns>The message's valid receipt.</returns>
    public async Task<string> EndAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _renewals.ConfigureAwait(false);
        return _receipt;
    }

    public void Dispose() => _end.Dispose();

    private async Task RenewAsync()
    {
        while (true)
        {
            try
            {
                await Task.Delay(_length / 2, _time, _end.Token).ConfigureAwait(false);

                // Not cancelled half-way: the answer holds the receipt.
                _receipt = await _queue.HideAsync(_message.MessageId, _receipt, _length, CancellationToken.None).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // The message may be seen by others before this run ends: a duplicate, which processing allows for.
                QueueLog.RenewalFailed(_logger, _queue.Name, error);
            }
        }
    }
}
