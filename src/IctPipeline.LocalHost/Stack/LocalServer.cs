using System.Diagnostics;
using System.Text.Json;
using IctPipeline.Core.Conditions;

namespace IctPipeline.LocalHost.Stack;

/// <summary>
/// One server as a child process. It says in one line of JSON that it is ready, or why not; it ends when its standard
/// input ends, which happens too when this process dies.
/// </summary>
internal sealed class LocalServer : IAsyncDisposable
{
    /// <summary>A little more than a server allows itself for writing what it holds.</summary>
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly ConditionBoard? _conditions;
    private volatile bool _ending;

    private LocalServer(string name, Process process, ConditionBoard? conditions)
    {
        Name = name;
        _process = process;
        _conditions = conditions;
        _errors = LastLineAsync(process.StandardError);
    }

    /// <summary>Which of the servers.</summary>
    public string Name { get; }

    public int ProcessId => _process.Id;

    /// <summary>The line that said that it is ready.</summary>
    public JsonElement Ready { get; private set; }

    /// <exception cref="LocalHostException">It did not get ready; it is not running any more.</exception>
    public static async Task<LocalServer> StartAsync(
        string name,
        string folder,
        IReadOnlyList<string> arguments,
        TimeSpan limit,
        CancellationToken cancellationToken,
        ConditionBoard? conditions = null
    )
    {
        var process = new Process { StartInfo = Tool.Describe(NodeRuntime.Program, [$"{name}.mjs", .. arguments], folder) };
        process.Start();
        var server = new LocalServer(name, process, conditions);
        try
        {
            await server.WaitUntilReadyAsync(limit, cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends when the server ended though nobody asked it to.</summary>
    public async Task<LocalHostException> StoppedAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        if (_ending)
        {
            await Task.Delay(Timeout.Infinite, CancellationToken.None).ConfigureAwait(false);
        }

        var reason = await _errors.ConfigureAwait(false);
        return new LocalHostException(
            LocalHostCodes.ServerStopped,
            $"The local {Name} server stopped with exit code {_process.ExitCode}. {reason}".TrimEnd()
        );
    }

    public async ValueTask DisposeAsync()
    {
        _ending = true;
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(EndLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    private async Task WaitUntilReadyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        string? line;
        try
        {
            line = await _process.StandardOutput.ReadLineAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed($"was not ready after {limit.TotalSeconds:0} seconds.");
        }

        Ready = Parse(line ?? throw Failed($"ended at once. {await _errors.ConfigureAwait(false)}"));
        if (!Ready.TryGetProperty("ready", out var ready) || !ready.GetBoolean())
        {
            throw new LocalHostException(
                Text("code") ?? LocalHostCodes.StartFailed,
                Text("message") ?? $"The local {Name} server could not start."
            );
        }

        _ = FollowAsync(new ServerConditions(_conditions));
    }

    /// <summary>Whatever it prints must be read, or it would fill the pipe.</summary>
    private async Task FollowAsync(ServerConditions conditions)
    {
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } line)
        {
            conditions.Take(line);
        }

        conditions.ClearAll();
    }

    private JsonElement Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(line);
        }
        catch (JsonException error)
        {
            throw new LocalHostException(LocalHostCodes.StartFailed, $"The local {Name} server said something unexpected: {line}", error);
        }
    }

    private string? Text(string property) => Ready.TryGetProperty(property, out var value) ? value.GetString() : null;

    private LocalHostException Failed(string what) => new(LocalHostCodes.StartFailed, $"The local {Name} server {what}".TrimEnd());

    private static async Task<string> LastLineAsync(StreamReader reader)
    {
        var last = "";
        while (await reader.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } line)
        {
            last = string.IsNullOrWhiteSpace(line) ? last : line.Trim();
        }

        return last;
    }
}
