using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>A program of .NET as a child process, with what it writes.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>For a start or an end on a loaded machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything that it wrote, for messages of failed assertions.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Since it started, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>
    /// Starts the published app as the Functions host does: both generations of arguments, and the folder by environment.
    /// </summary>
    public static WorkerProcess Start(string folder, Uri host, string workerId, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        const string request = "request-1";
        const int messageLength = int.MaxValue;
        var start = Command(Path.Combine(folder, "IctPipeline.FunctionApp.dll"));
        start.WorkingDirectory = folder;
        (string Name, string Value)[] arguments =
        [
            ("--host", host.Host),
            ("--port", host.Port.ToString(CultureInfo.InvariantCulture)),
            ("--workerId", workerId),
            ("--requestId", request),
            ("--grpcMaxMessageLength", messageLength.ToString(CultureInfo.InvariantCulture)),
            ("--functions-uri", host.AbsoluteUri),
            ("--functions-worker-id", workerId),
            ("--functions-request-id", request),
            ("--functions-grpc-max-message-length", messageLength.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (var (name, value) in arguments)
        {
            start.ArgumentList.Add(name);
            start.ArgumentList.Add(value);
        }

        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = folder;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Start(start);
    }

    /// <summary>Starts this assembly as a host in a process of its own.</summary>
    public static WorkerProcess StartHost() => Start(Command(typeof(WorkerProcess).Assembly.Location));

    /// <summary>Waits until it has written a line with this beginning, and returns the rest.</summary>
    public async Task<string> SaysAsync(string beginning)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(TimeSpan.FromMilliseconds(50)))
        {
            if (Output.Split('\n').FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } line)
            {
                return line[beginning.Length..].Trim();
            }

            Assert.False(HasExited || clock.Elapsed > Limit, $"Waited for \"{beginning}\".\n{Output}");
        }
    }

    /// <summary>Waits for the end, in whatever order: one that is told to end while it starts ends with an exception.</summary>
    public async Task EndsAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Process {_process.Id} did not end.\n{Output}");
        }
    }

    /// <summary>SIGKILL: no chance to say good-bye.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Command(string assembly)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(assembly);
        return start;
    }

    private static WorkerProcess Start(ProcessStartInfo start) =>
        new(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));

    private void Append(string? line)
    {
        lock (_output)
        {
            _output.Append(line).Append('\n');
        }
    }
}
