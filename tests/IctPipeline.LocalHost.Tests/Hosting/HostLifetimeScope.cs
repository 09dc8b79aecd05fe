using IctPipeline.LocalHost.Hosting;

namespace IctPipeline.LocalHost.Tests.Hosting;

/// <summary>A lifetime of its own, for the second start in a test.</summary>
internal sealed class HostLifetimeScope : IDisposable
{
    public HostLifetime Lifetime { get; } = new();

    public Task StopAsync() => Lifetime.StopAcceptingAsync();

    public void Dispose() => Lifetime.Dispose();
}
