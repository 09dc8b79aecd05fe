using IctPipeline.Cli.Filters;

namespace IctPipeline.Cli.Tests.Filters;

public sealed class PlainTableTests
{
    private const string Id = "fzarflc5wghwgyfjnsu742toarbd43hk";
    private static readonly string[] Columns = ["published", "language", "title", "id"];
    private static readonly string Title = string.Concat(Enumerable.Repeat("Tiêu đề rất dài ", 8)).Trim();

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(70)]
    public void Write_NarrowTerminal_GivesABlockARowAndCutsNothing(int width)
    {
        var screen = new TestScreen(terminal: true, width);

        PlainTable.Write(
            screen.Screen,
            Columns,
            [
                ["2018-03-01", "", Title, Id],
                ["2018-03-02", "vi", "Ngắn", "b"],
            ]
        );

        Assert.Equal(
            $"published  2018-03-01\ntitle      {Title}\nid         {Id}\n\n"
                + "published  2018-03-02\nlanguage   vi\ntitle      Ngắn\nid         b\n\n",
            screen.Output
        );
    }

    [Fact]
    public void Write_WideTerminal_CutsTheTitleAlone()
    {
        var screen = new TestScreen(terminal: true, width: 100);

        PlainTable.Write(
            screen.Screen,
            Columns,
            [
                ["2018-03-01", "vi", Title, Id],
            ]
        );

        Assert.Equal(2, screen.Lines.Count);
        Assert.Contains(Id, screen.Lines[1], StringComparison.Ordinal);
        Assert.Contains('…', screen.Lines[1]);
    }
}
