using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Composition;

/// <summary>
/// Ends this process when its stream to the Functions host ends. A host that was killed can't end its worker, and the SDK's
/// worker stays for ever. The SDK tells nobody about the end of the stream, but its gRPC client reports each call as an activity.
/// </summary>
internal sealed partial class HostWatch(IHostApplicationLifetime lifetime, ILogger<HostWatch> log) : IHostedLifecycleService, IDisposable
{
    /// <summary>What Grpc.Net.Client names its activities' source.</summary>
    public const string Source = "Grpc.Net.Client";

    /// <summary>The tag in which Grpc.Net.Client puts the method.</summary>
    public const string MethodTag = "grpc.method";

    /// <summary>The one call between worker and host, which lasts as long as both.</summary>
    public const string EventStream = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";

    private ActivityListener? _listener;

    /// <summary>Before any service starts: an activity that nobody listens to is never made.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = OnEnd,
        };
        ActivitySource.AddActivityListener(_listener);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener?.Dispose();

    private void OnEnd(Activity call)
    {
        if (call.GetTagItem(MethodTag) is EventStream)
        {
            LogEnd(log);
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The stream to the Functions host has ended: the worker ends too.")]
    private static partial void LogEnd(ILogger log);
}
