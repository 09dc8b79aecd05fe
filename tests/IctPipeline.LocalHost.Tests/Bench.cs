using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.LocalHost.Tests;

/// <summary>The parts of a host that listeners need, on a clock that the test moves.</summary>
internal sealed class Bench : IDisposable
{
    private readonly ServiceProvider _services;

    public Bench(HostSettings? settings = null)
    {
        Settings = settings ?? new HostSettings { FunctionTimeout = null };
        _services = new ServiceCollection().AddSingleton(Probe).BuildServiceProvider();
        Queues = new FakeQueues(Time);
        Invoker = new FunctionInvoker(_services.GetRequiredService<IServiceScopeFactory>(), Settings, Time);
    }

    public ManualTimeProvider Time { get; } = new();

    public Probe Probe { get; } = new();

    public Recorder Recorder { get; } = new();

    public HostLifetime Lifetime { get; } = new();

    public HostSettings Settings { get; }

    public FakeQueues Queues { get; }

    public FunctionInvoker Invoker { get; }

    public NullLogger Logger { get; } = NullLogger.Instance;

    public static FunctionMethod Function<T>(string name) => FunctionCatalog.Find([typeof(T)]).Single(function => function.Name == name);

    public void Dispose()
    {
        Lifetime.Dispose();
        _services.Dispose();
    }
}
