using IctPipeline.Core.Conditions;

namespace IctPipeline.LocalHost.Stack;

/// <summary>
/// Asks each server now and then whether it is there: one that is frozen or overloaded keeps its connections, and its clients wait in
/// silence. Any answer will do.
/// </summary>
internal sealed class ServerWatch : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>A server that is busy for a moment is no news.</summary>
    private const int FailuresToRaise = 2;

    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private readonly Task _watching;

    public ServerWatch(LocalEndpoints endpoints, ConditionBoard board, TimeProvider time, HttpMessageHandler? handler = null)
    {
        _time = time;
        _client = new HttpClient(handler ?? new SocketsHttpHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        _watching = Task.WhenAll(
            WatchAsync("storage", [endpoints.BlobEndpoint, endpoints.QueueEndpoint], board),
            WatchAsync("Cosmos", [endpoints.CosmosEndpoint], board)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task WatchAsync(string server, IReadOnlyList<Uri> addresses, ConditionBoard board)
    {
        var failures = 0;
        while (true)
        {
            await Task.Delay(LookEvery, _time, _stop.Token).ConfigureAwait(false);
            if (await AnswersAsync(addresses).ConfigureAwait(false))
            {
                failures = 0;
                board.Clear(ConditionNames.Server, server);
            }
            else if (++failures == FailuresToRaise)
            {
                board.Raise(
                    ConditionNames.Server,
                    server,
                    $"The local {server} server does not answer: nothing is read or stored there until it does."
                );
            }
        }
    }

    private async Task<bool> AnswersAsync(IReadOnlyList<Uri> addresses)
    {
        using var patience = new CancellationTokenSource(Patience, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stop.Token);
        try
        {
            foreach (var address in addresses)
            {
                using var answer = await _client
                    .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token)
                    .ConfigureAwait(false);
            }

            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
