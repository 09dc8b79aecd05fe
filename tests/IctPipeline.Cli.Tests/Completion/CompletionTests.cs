using IctPipeline.Cli.Completion;

namespace IctPipeline.Cli.Tests.Completion;

public sealed class CompletionTests
{
    private readonly TestScreen _screen = new();

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public async Task Completion_Shell_IsAScriptThatAsksIct(string shell)
    {
        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("completion", shell));
        Assert.Contains("[suggest:", _screen.Output, StringComparison.Ordinal);
        Assert.Equal(CompletionScripts.For(shell), _screen.Output);
    }

    [Fact]
    public async Task Completion_OtherShell_IsUsage() => Assert.Equal(ExitCodes.Usage, await _screen.RunAsync("completion", "cmd"));

    [Theory]
    [InlineData("ict exp", "export")]
    [InlineData("ict export --format ", "csv")]
    [InlineData("ict search --lang", "--language")]
    public async Task Suggest_Line_TellsWhatFits(string line, string expected)
    {
        await _screen.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Contains(expected, _screen.Lines);
    }
}
