using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli.Tests;

/// <summary>A screen whose output can be read.</summary>
internal sealed class TestScreen
{
    private readonly Func<string> _output;
    private readonly Func<string> _error;

    public TestScreen(bool terminal = false, int width = 100)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        (_output, _error) = (output.ToString, error.ToString);
        var traits = terminal ? new TerminalTraits(true, false, width) : new TerminalTraits(false, false, TerminalTraits.Unlimited);
        Screen = new Screen(TextWriter.Synchronized(output), TextWriter.Synchronized(error), traits, traits);
    }

    public Screen Screen { get; }

    public string Output => _output();

    public string Error => _error();

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs <c>ict</c> in this process.</summary>
    public Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, new CliContext(Screen, TimeProvider.System, _ => null));
}
