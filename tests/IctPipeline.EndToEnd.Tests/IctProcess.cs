using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>A program as a child process, <c>ict</c> above all, as a person runs it, with its output read line by line.</summary>
internal sealed class IctProcess : IAsyncDisposable
{
    /// <summary>For a whole command on a loaded machine, the installation of the servers included.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    private IctProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Read(_output);

    public string Error => Read(_error);

    /// <summary>Bytes of memory that the process holds.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Everything, for messages of failed assertions.</summary>
    public string Transcript => $"exit {(_process.HasExited ? _process.ExitCode : "none")}\n{Output}\n{Error}";

    public static IctProcess Start(IEnumerable<string> args, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

        // Not inside the repository, so that nothing depends on the current folder.
        return StartProgram(
            dotnet,
            ["exec", Path.Combine(AppContext.BaseDirectory, "ict.dll"), .. args],
            environment ?? new Dictionary<string, string?>(),
            AppContext.BaseDirectory
        );
    }

    public static IctProcess StartProgram(
        string program,
        IEnumerable<string> args,
        IReadOnlyDictionary<string, string?> environment,
        string folder
    )
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new IctProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var process = Start(args);
        var exitCode = await process.ExitAsync();
        return (exitCode, process.Output, process.Error);
    }

    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"ict did not end.\n{Transcript}");
        }

        return _process.ExitCode;
    }

    /// <summary>Waits until the output tells something.</summary>
    public Task SaysAsync(string text) =>
        BecomesAsync(() => Task.FromResult(Output.Contains(text, StringComparison.Ordinal)), $"ict says \"{text}\"");

    /// <summary>Waits for something while the process runs.</summary>
    public async Task BecomesAsync(Func<Task<bool>> condition, string description)
    {
        for (var clock = Stopwatch.StartNew(); !await condition(); await Task.Delay(LookEvery))
        {
            Assert.False(_process.HasExited || clock.Elapsed > Limit, $"Waited for: {description}.\n{Transcript}");
        }
    }

    /// <summary>SIGKILL: no chance to clean up.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ctrl-C.</summary>
    public async Task<int> InterruptAsync()
    {
        Assert.Equal(0, SendSignal(_process.Id, Interrupt));
        return await ExitAsync();
    }

    /// <summary>What a service manager sends first.</summary>
    public async Task<int> TerminateAsync()
    {
        Assert.Equal(0, SendSignal(_process.Id, Terminate));
        return await ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private const int Interrupt = 2;
    private const int Terminate = 15;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
