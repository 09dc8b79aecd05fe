using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// Runs a function for one version of a blob. A receipt is written after it ended well, or after the version was put on
/// the poison queue, and in no other case: without one the version comes again.
/// </summary>
/// <param name="threshold">Tries before a version goes there.</param>
internal sealed class BlobRunner(
    FunctionMethod function,
    BlobEvents events,
    ReceiptBook receipts,
    BlobAttempts attempts,
    BlobPoison poison,
    int threshold,
    FunctionInvoker invoker,
    IHostObserver observer,
    ILogger logger
)
{
    /// <summary>Never throws.</summary>
    public async Task RunAsync(BlobVersion version, CancellationToken cancellationToken)
    {
        try
        {
            await invoker.InvokeAsync(function, events.Of(version), cancellationToken).ConfigureAwait(false);
            attempts.Forget(version.Address);
            receipts.Add(version);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // No receipt: the next start finds it again.
        }
        catch (Exception error)
        {
            await FailAsync(version, error).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(BlobVersion version, Exception error)
    {
        attempts.Fail(version);
        var attempt = attempts.FailedOf(version);
        var poisoned = attempt >= threshold;
        BlobLog.FunctionFailed(logger, function.Name, ArticleId.For(version.Address), attempt, error);
        observer.Failed(function.Name, version.Address.ToString(), attempt, poisoned, error);
        if (poisoned)
        {
            await PoisonAsync(version).ConfigureAwait(false);
        }
    }

    private async Task PoisonAsync(BlobVersion version)
    {
        try
        {
            await poison.AddAsync(function.Name, version).ConfigureAwait(false);
            attempts.Forget(version.Address);
            receipts.Add(version);
        }
        catch (Exception error)
        {
            BlobLog.PoisonFailed(logger, ArticleId.For(version.Address), error);
        }
    }
}
