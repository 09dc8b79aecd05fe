using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli.Tests.Terminal;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("title\u202Egnp.exe", "title\uFFFDgnp.exe")]
    [InlineData("one\ntwo\tthree\r", "one two three ")]
    [InlineData("\u009B31m", "\uFFFD31m")]
    [InlineData("Bộ TT&TT 정부 👩‍💻", "Bộ TT&TT 정부 👩‍💻")]
    [InlineData(null, "")]
    public void Line_AnyText_HasNothingThatMovesTheCursor(string? text, string expected) => Assert.Equal(expected, Printable.Line(text));

    [Theory]
    [InlineData("Hà Nội", 6, "Hà Nội")]
    [InlineData("Hà Nội", 5, "Hà N…")]
    [InlineData("정부 발표", 5, "정부…")]
    public void Clip_LongText_IsCutToItsColumns(string text, int width, string expected) =>
        Assert.Equal(expected, Printable.Clip(text, width));

    [Theory]
    [InlineData("articles/a.md", 9, "…les/a.md")]
    [InlineData("a.md", 9, "a.md")]
    public void ClipStart_LongPath_KeepsItsEnd(string text, int width, string expected) =>
        Assert.Equal(expected, Printable.ClipStart(text, width));

    [Fact]
    public void Line_LoneSurrogate_IsReplaced() => Assert.Equal("a\uFFFDb", Printable.Line("a\uD800b"));
}
