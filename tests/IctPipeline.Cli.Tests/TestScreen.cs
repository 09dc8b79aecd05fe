using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli.Tests;

/// <summary>A screen whose output can be read.</summary>
internal sealed class TestScreen
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public TestScreen(bool terminal = false, int width = 100)
    {
        var traits = terminal ? new TerminalTraits(true, false, width) : new TerminalTraits(false, false, TerminalTraits.Unlimited);
        Screen = new Screen(TextWriter.Synchronized(_output), TextWriter.Synchronized(_error), traits, traits);
    }

    public Screen Screen { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs <c>ict</c> in this process.</summary>
    public Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, new CliContext(Screen, TimeProvider.System, _ => null));
}
