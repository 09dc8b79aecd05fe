using System.Diagnostics;

namespace IctPipeline.Cli.Bench.Hosts;

/// <summary>
/// An <c>ict host</c> in a process of its own that takes its files from the queue, as an instance in Azure does: the local blob trigger
/// would give every host every file.
/// </summary>
internal sealed class WorkerHost : IDisposable
{
    private const string Ready = "HTTP:";
    private static readonly string[] Left = ["IngestArticle", "RunSweep"];
    private readonly Process _process;

    private WorkerHost(Process process) => _process = process;

    /// <summary>Processor time since the process started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Returns when the host says that it runs.</summary>
    /// <exception cref="UserError">It ended before.</exception>
    public static async Task<WorkerHost> StartAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        start.ArgumentList.Add("host");
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        foreach (var function in Left)
        {
            start.Environment[$"AzureWebJobs__{function}__Disabled"] = "true";
        }

        var host = new WorkerHost(Process.Start(start)!);
        try
        {
            await host.WaitAsync(cancellationToken);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        string? last = null;
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            last = line;
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                // Nobody reads on: what comes now must not fill the pipes.
                _process.OutputDataReceived += (_, _) => { };
                _process.ErrorDataReceived += (_, _) => { };
                _process.BeginErrorReadLine();
                return;
            }
        }

        var fault = await _process.StandardError.ReadToEndAsync(cancellationToken);
        throw new UserError(ExitCodes.Incomplete, $"A host ended before it ran: {(fault.Length > 0 ? fault.Trim() : last)}");
    }
}
