namespace IctPipeline.LocalHost;

/// <summary>
/// The storage and Cosmos servers of <c>infra/local</c> as child processes. They end with this object, and, since they
/// watch their standard input, with this process however it ends.
/// </summary>
public sealed class LocalStack : IAsyncDisposable
{
    private LocalStack(LocalEndpoints endpoints) => Endpoints = endpoints;

    /// <summary>Where the servers listen.</summary>
    public LocalEndpoints Endpoints { get; }

    /// <summary>Ends, without an error, when a server stopped by itself: its result says which and why. Never ends otherwise.</summary>
    public Task<LocalHostException> Failed { get; } = new TaskCompletionSource<LocalHostException>().Task;

    /// <summary>Installs the servers' packages if they are missing or outdated, starts both, and waits until they are ready.</summary>
    /// <param name="progress">Is told in a few words what takes time.</param>
    /// <exception cref="LocalHostException">A server can't start; nothing is left running.</exception>
    public static Task<LocalStack> StartAsync(LocalStackOptions options, IProgress<string>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Lets the servers write what they hold, and ends them.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
