namespace IctPipeline.Cli.Tests;

public sealed class CommandLineTests
{
    private readonly TestScreen _screen = new();

    [Fact]
    public async Task RunAsync_NoArguments_ShowsHelp()
    {
        Assert.Equal(ExitCodes.Usage, await _screen.RunAsync());

        Assert.Contains("simulate", _screen.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("simulat")]
    [InlineData("simulate")]
    [InlineData("up", "--http-port", "70000")]
    [InlineData("up", "--timeout", "0")]
    [InlineData("bench", "--files", "0")]
    [InlineData("simulate", "no/such/file")]
    [InlineData("up", "--exit", "no/such/file")]
    [InlineData("search", "--from", "yesterday")]
    [InlineData("search", "--limit", "0")]
    [InlineData("entities", "--since", "now-ish")]
    [InlineData("export", "--format", "xml")]
    [InlineData("export", "--json")]
    [InlineData("failures")]
    [InlineData("failures", "replay")]
    [InlineData("failures", "replay", "a.md", "--all")]
    [InlineData("failures", "replay", "--limit", "5")]
    [InlineData("failures", "list", "--class", "bad")]
    [InlineData("failures", "discard", "a.md")]
    [InlineData("failures", "discard", "a.md", "--reason", " ")]
    public async Task RunAsync_WrongCommandLine_IsOneSentenceAndUsage(params string[] args)
    {
        Assert.Equal(ExitCodes.Usage, await _screen.RunAsync(args));

        Assert.StartsWith("ict: ", _screen.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _screen.Error, StringComparison.Ordinal);
        Assert.Empty(_screen.Output);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("show", "x")]
    [InlineData("audit")]
    [InlineData("failures", "list")]
    [InlineData("failures", "replay", "--all")]
    public async Task RunAsync_NothingRuns_SaysHowToStartIt(params string[] args)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCodes.Unreachable, await _screen.RunAsync([.. args, "--data", folder.Path]));

        Assert.Contains("ict up", _screen.Error, StringComparison.Ordinal);
        Assert.Contains("ArticlesStorage", _screen.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("entities")]
    [InlineData("export")]
    public async Task RunAsync_NothingToReadFrom_NeedsCosmosAlone(params string[] args)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCodes.Unreachable, await _screen.RunAsync([.. args, "--data", folder.Path]));

        Assert.Contains("Cosmos:Endpoint", _screen.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ArticlesStorage", _screen.Error, StringComparison.Ordinal);
    }
}
