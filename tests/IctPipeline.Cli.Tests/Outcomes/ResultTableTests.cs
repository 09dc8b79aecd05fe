using IctPipeline.Cli.Outcomes;

namespace IctPipeline.Cli.Tests.Outcomes;

public sealed class ResultTableTests
{
    private static readonly FileRow Good = new()
    {
        File = "news/one.md",
        Outcome = "Indexed",
        Language = "vi",
        Published = "2017-09-07",
        Title = "Một tiêu đề",
        Entities = 12,
        Elapsed = TimeSpan.FromMilliseconds(3.14),
    };

    private static readonly FileRow Bad = new()
    {
        File = "news/two.bin",
        Outcome = "Rejected",
        Reason = "Empty: The file holds nothing.\u001b[2J",
    };

    [Fact]
    public void Write_NoTerminal_OneLineAFileAndEveryReason()
    {
        var screen = new TestScreen();

        ResultTable.Write(screen.Screen.Out, screen.Screen.Traits, [Good, Bad]);

        Assert.Collection(
            screen.Lines,
            header =>
                Assert.Equal(
                    ["file", "outcome", "language", "published", "title", "entities", "ms"],
                    header.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                ),
            good =>
                Assert.Equal(
                    ["news/one.md", "Indexed", "vi", "2017-09-07", "Một", "tiêu", "đề", "12", "3.1"],
                    good.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                ),
            bad => Assert.Equal(["news/two.bin", "Rejected"], bad.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            reason => Assert.Equal("news/two.bin: Empty: The file holds nothing.\uFFFD[2J", reason)
        );
    }

    [Theory]
    [InlineData(90)]
    [InlineData(120)]
    [InlineData(200)]
    public void Write_Terminal_StaysInsideItsWidth(int width)
    {
        var screen = new TestScreen(terminal: true, width);
        var longRow = Good with
        {
            File = "a/very/long/folder/name/" + new string('x', 80),
            Title = string.Concat(Enumerable.Repeat("Tiêu đề rất dài ", 20)),
        };

        ResultTable.Write(screen.Screen.Out, screen.Screen.Traits, [Good, longRow]);

        // The header is bold where there are no colours too.
        var lines = screen
            .Lines.Select(line =>
                line.Replace("\u001b[1m", "", StringComparison.Ordinal).Replace("\u001b[0m", "", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.InRange(new Spectre.Console.Rendering.Segment(line).CellCount(), 1, width));
    }

    [Fact]
    public void Write_NarrowTerminal_GivesABlockAFileAndCutsNothing()
    {
        var screen = new TestScreen(terminal: true, width: 40);
        var longRow = Good with { File = "a/very/long/folder/name/" + new string('x', 80) };

        ResultTable.Write(screen.Screen.Out, screen.Screen.Traits, [longRow]);

        Assert.Contains($"file       {longRow.File}\n", screen.Output, StringComparison.Ordinal);
        Assert.Contains("title      Một tiêu đề\nentities   12\nms         3.1\n\n", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ThousandsOfFiles_ListsThoseThatNeedALook()
    {
        var screen = new TestScreen();

        ResultTable.Write(screen.Screen.Out, screen.Screen.Traits, [.. Enumerable.Repeat(Good, 5000), Bad]);

        Assert.DoesNotContain("news/one.md", screen.Output, StringComparison.Ordinal);
        Assert.Contains("news/two.bin", screen.Output, StringComparison.Ordinal);
        Assert.Contains("5000 more files", screen.Output, StringComparison.Ordinal);
    }
}
