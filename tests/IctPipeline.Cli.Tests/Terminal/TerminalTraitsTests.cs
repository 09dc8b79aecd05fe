using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli.Tests.Terminal;

public sealed class TerminalTraitsTests
{
    [Fact]
    public void Of_Terminal_HasColorAndItsWidth() =>
        Assert.Equal(new TerminalTraits(true, true, 132), TerminalTraits.Detect(false, 132, _ => null));

    [Fact]
    public void Of_RedirectedOutput_IsNeverWrappedOrColored() =>
        Assert.Equal(new TerminalTraits(false, false, TerminalTraits.Unlimited), TerminalTraits.Detect(true, 132, _ => null));

    [Theory]
    [InlineData("1", false)]
    [InlineData("", true)]
    public void Of_NoColor_KeepsTheTerminalWithoutColors(string value, bool color)
    {
        var traits = TerminalTraits.Detect(false, 80, name => name == "NO_COLOR" ? value : null);

        Assert.True(traits.IsTerminal);
        Assert.Equal(color, traits.Color);
    }

    [Theory]
    [InlineData("TERM", "dumb")]
    [InlineData("CI", "true")]
    public void Of_NobodyWatches_IsNoTerminal(string variable, string value) =>
        Assert.False(TerminalTraits.Detect(false, 80, name => name == variable ? value : null).IsTerminal);

    [Fact]
    public void Of_UnknownWidth_FallsBack() => Assert.Equal(80, TerminalTraits.Detect(false, 0, _ => null).Width);
}
