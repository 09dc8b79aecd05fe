using IctPipeline.Core.Conditions;

namespace IctPipeline.LocalHost.Stack;

/// <summary>
/// The storage and Cosmos servers of <c>infra/local</c> as child processes. They end with this object, and, since they
/// watch their standard input, with this process however it ends.
/// </summary>
public sealed class LocalStack : IAsyncDisposable
{
    private readonly LocalServer[] _servers;
    private readonly ServerWatch? _watch;

    private LocalStack(LocalServer storage, LocalServer cosmos, ConditionBoard? conditions)
    {
        _servers = [storage, cosmos];
        Endpoints = ReadyLines.ToEndpoints(storage.Ready, cosmos.Ready);
        _watch = conditions is null ? null : new ServerWatch(Endpoints, conditions, TimeProvider.System);
        Failed = FirstFailureAsync();
    }

    /// <summary>Where the servers listen.</summary>
    public LocalEndpoints Endpoints { get; }

    /// <summary>Process ids of the servers by name, for measuring what they cost.</summary>
    public IReadOnlyDictionary<string, int> ProcessIds => _servers.ToDictionary(server => server.Name, server => server.ProcessId);

    /// <summary>Ends, without an error, when a server stopped by itself: its result says which and why. Never ends otherwise.</summary>
    public Task<LocalHostException> Failed { get; }

    /// <summary>Installs the servers' packages if they are missing or outdated, starts both, and waits until they are ready.</summary>
    /// <param name="options">Folders, ports, limits.</param>
    /// <param name="progress">Is told in a few words what takes time.</param>
    /// <param name="cancellationToken">Ends the start; nothing is left running.</param>
    /// <exception cref="LocalHostException">A server can't start; nothing is left running.</exception>
    public static async Task<LocalStack> StartAsync(
        LocalStackOptions options,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = InfraFolder.Find(options.InfraFolder);
        await NodeRuntime.CheckAsync(folder, cancellationToken).ConfigureAwait(false);
        await new PackageInstaller(folder).EnsureAsync(progress, cancellationToken).ConfigureAwait(false);
        progress?.Report("Starting the local storage and Cosmos servers…");
        var storage = LocalServer.StartAsync(
            "storage",
            folder,
            ServerArguments.Storage(options),
            options.StartLimit,
            cancellationToken,
            options.Conditions
        );
        var cosmos = LocalServer.StartAsync(
            "cosmos",
            folder,
            ServerArguments.Cosmos(options),
            options.StartLimit,
            cancellationToken,
            options.Conditions
        );
        try
        {
            return new LocalStack(await storage.ConfigureAwait(false), await cosmos.ConfigureAwait(false), options.Conditions);
        }
        catch
        {
            await EndAsync(storage).ConfigureAwait(false);
            await EndAsync(cosmos).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets the servers write what they hold, and ends them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_watch is not null)
        {
            await _watch.DisposeAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(_servers.Select(server => server.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    private async Task<LocalHostException> FirstFailureAsync()
    {
        var first = await Task.WhenAny(_servers.Select(server => server.StoppedAsync())).ConfigureAwait(false);
        return await first.ConfigureAwait(false);
    }

    /// <summary>Of two servers one may be up when the other fails.</summary>
    private static async Task EndAsync(Task<LocalServer> starting)
    {
        try
        {
            var server = await starting.ConfigureAwait(false);
            await server.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is LocalHostException or OperationCanceledException)
        {
            // It ended itself; the caller gets the first of the reasons.
        }
    }
}
