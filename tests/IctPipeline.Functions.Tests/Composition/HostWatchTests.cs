using System.Diagnostics;
using IctPipeline.Functions.Composition;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Functions.Tests.Composition;

public sealed class HostWatchTests : IDisposable
{
    private readonly ActivitySource _client = new(HostWatch.Source);
    private readonly Lifetime _lifetime = new();
    private readonly HostWatch _watch;

    public HostWatchTests() => _watch = new HostWatch(_lifetime, NullLogger<HostWatch>.Instance);

    public void Dispose()
    {
        _watch.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task Stream_Open_ApplicationRuns()
    {
        await _watch.StartingAsync(CancellationToken.None);

        using var stream = Call(HostWatch.EventStream);

        Assert.Equal(0, _lifetime.Stops);
    }

    [Fact]
    public async Task Stream_Ended_ApplicationStops()
    {
        await _watch.StartingAsync(CancellationToken.None);

        Call(HostWatch.EventStream).Stop();

        Assert.Equal(1, _lifetime.Stops);
    }

    [Fact]
    public async Task OtherCall_Ended_ApplicationRuns()
    {
        await _watch.StartingAsync(CancellationToken.None);

        Call("/opentelemetry.proto.collector.trace.v1.TraceService/Export").Stop();

        Assert.Equal(0, _lifetime.Stops);
    }

    /// <summary>As Grpc.Net.Client does it.</summary>
    private Activity Call(string method)
    {
        var activity = _client.CreateActivity("Grpc.Net.Client.GrpcOut", ActivityKind.Client);
        Assert.NotNull(activity);
        return activity.AddTag(HostWatch.MethodTag, method).Start();
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public int Stops { get; private set; }

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Stops++;
    }
}
