namespace IctPipeline.LocalHost;

/// <summary>
/// Runs the functions of the Functions app in this process, as the platform would: finds them by their trigger
/// attributes and calls them for blobs, queue messages, times and HTTP requests.
/// </summary>
public sealed class LocalPipelineHost(LocalPipelineHostOptions options) : IAsyncDisposable
{
    private readonly LocalPipelineHostOptions _options = options;

    /// <summary>Address of the HTTP functions; set once started.</summary>
    public Uri HttpAddress { get; } = new("http://127.0.0.1/");

    /// <summary>What HTTP functions that aren't anonymous ask for, as header <c>x-functions-key</c> or query <c>code</c>.</summary>
    public string HostKey { get; } = "";

    /// <summary>The names of the functions that run, in order.</summary>
    public IReadOnlyList<string> Functions { get; } = [];

    /// <summary>Creates containers and queues that are missing, then starts HTTP, timers, queues and blobs.</summary>
    /// <exception cref="LocalHostException">The port is taken, or a setting is wrong.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException(_options.HostJson);

    /// <summary>Stops taking work, waits for what runs, and hands back what did not finish in time.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => Task.Delay(_options.DrainLimit, cancellationToken);

    /// <summary>The application's services, for the CLI's own look-ups while the host runs.</summary>
    public IServiceProvider Services => throw new NotSupportedException(_options.HostJson);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
