namespace IctPipeline.Client.Tests.Filters;

public sealed class PhaseTokenTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "{\"a:b\":1}")]
    public void Parse_WhatToStringWrote_IsTheSame(int phase, string? token)
    {
        var written = new PhaseToken(phase, token);
        Assert.Equal(written, PhaseToken.Parse(written.ToString(), 2));
    }

    [Theory]
    [InlineData("2:")]
    [InlineData("x:y")]
    [InlineData("0")]
    [InlineData("<script>")]
    public void Parse_SomethingElse_IsRefused(string text) => Assert.Throws<FormatException>(() => PhaseToken.Parse(text, 2));

    [Fact]
    public void Parse_Nothing_IsTheBeginning() => Assert.Equal(new PhaseToken(0, null), PhaseToken.Parse(null, 2));
}
