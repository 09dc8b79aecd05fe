using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests;

/// <summary>What only a process of its own can show: closed and full output, readers that go away, signals.</summary>
public sealed class PipesAndSignalsTests : IDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;
    private const string Closed = "ict: Standard output can't be written: ";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("simulate \"$1\" --json")]
    [InlineData("simulate \"$1\" --explain")]
    [InlineData("doctor --json --data \"$2\"")]
    [InlineData("--help")]
    public async Task Output_ReaderGoesAway_IsToldByTheExitCodeAlone(string command)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var process = ShellRun.StartShell($"read go; exec $ICT {command}", Samples.Folder, _folder.Path);
        process.StandardOutput.Close();
        await process.StandardInput.WriteLineAsync("go");
        await process.StandardInput.FlushAsync();

        Assert.Equal("", await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal(ExitCodes.ReaderGone, process.ExitCode);
    }

    [Theory]
    [InlineData("simulate \"$1\" --json", ">&-", "it is closed.")]
    [InlineData("simulate \"$1\"", "> /dev/full", "No space left on device.")]
    [InlineData("completion bash", ">&-", "it is closed.")]
    [InlineData("completion bash", "> /dev/full", "No space left on device.")]
    public async Task Output_ClosedOrFull_IsOneSentence(string command, string redirection, string reason)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (exitCode, output, error) = await ShellRun.RunAsync($"$ICT {command} {redirection}", Samples.Folder);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Empty(output);
        Assert.Equal(Closed + reason + "\n", error);
    }

    [Fact]
    public async Task Error_Closed_ChangesNothing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Assert.Equal((ExitCodes.Usage, "", ""), await ShellRun.RunAsync("$ICT search --limit abc 2>&-"));
    }

    [Theory]
    [InlineData(Interrupt, ExitCodes.Interrupted)]
    [InlineData(Terminate, ExitCodes.Terminated)]
    public async Task Signal_CommandThatWaitsForInput_EndsIt(int signal, int expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = ShellRun.Start("analyze", "--lines", "-", "--json");
        await process.StandardInput.WriteLineAsync("Seoul is the capital of South Korea.");
        await process.StandardInput.FlushAsync();
        Assert.StartsWith("{", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        ShellRun.Signal(process, signal);

        Assert.Equal((expected, "", ""), await ShellRun.EndAsync(process));
    }
}
