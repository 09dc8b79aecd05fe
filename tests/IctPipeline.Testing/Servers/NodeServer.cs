using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace IctPipeline.Testing.Servers;

/// <summary>
/// One server of <c>infra/local</c> as a child process. It says when it is ready by one line of JSON, and ends when its
/// standard input does, so also when this process is killed.
/// </summary>
internal sealed class NodeServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private readonly Process _process;

    private NodeServer(Process process, JsonElement ready)
    {
        _process = process;
        Ready = ready;
    }

    /// <summary>What the server said when it got ready.</summary>
    public JsonElement Ready { get; }

    public static async Task<NodeServer> StartAsync(string folder, string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        var process = NodePackages.StartOrExplain(start);
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        try
        {
            using var limit = new CancellationTokenSource(StartLimit);
            var line = await process.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false);
            var ready = line is null ? default : JsonDocument.Parse(line).RootElement;
            return ready.ValueKind == JsonValueKind.Object && ready.GetProperty("ready").GetBoolean()
                ? new NodeServer(process, ready)
                : throw new InvalidOperationException($"{script} did not start: {line} {errors}");
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
