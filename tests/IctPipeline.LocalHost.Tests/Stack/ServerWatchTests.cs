using System.Net;
using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Stack;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Stack;

public sealed class ServerWatchTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly ConditionBoard _board;
    private readonly Servers _servers = new();

    public ServerWatchTests() => _board = new ConditionBoard(_time);

    public void Dispose()
    {
        _board.Dispose();
        _servers.Dispose();
    }

    [Fact]
    public async Task Watch_ServerFreezesAndComesBack_IsRaisedAndOver()
    {
        await using var watch = new ServerWatch(Endpoints(), _board, _time, _servers);
        _servers.Frozen = "/cosmos";
        await AdvanceUntilAsync(() => _board.Current.Count > 0);

        Assert.Equal((ConditionNames.Server, "Cosmos"), (_board.Current[0].Name, Assert.Single(_board.Current).Subject));

        _servers.Frozen = null;
        await AdvanceUntilAsync(() => _board.Current.Count == 0);
    }

    [Fact]
    public async Task Watch_ServerRefusesRequests_IsThere()
    {
        await using var watch = new ServerWatch(Endpoints(), _board, _time, _servers);
        await AdvanceUntilAsync(() => _servers.Asked > 20);

        Assert.Empty(_board.Current);
    }

    private async Task AdvanceUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }
    }

    private static LocalEndpoints Endpoints() =>
        new("", new Uri("http://x/blob"), new Uri("http://x/queue"), new Uri("http://x/cosmos"), "") { CosmosReadOnlyKey = "" };

    private sealed class Servers : HttpMessageHandler
    {
        private int _asked;

        public volatile string? Frozen;

        public int Asked => Volatile.Read(ref _asked);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            if (request.RequestUri!.AbsolutePath == Frozen)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return new HttpResponseMessage(HttpStatusCode.Forbidden);
        }
    }
}
