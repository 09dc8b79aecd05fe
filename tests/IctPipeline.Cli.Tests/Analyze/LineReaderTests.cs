using System.Text;
using IctPipeline.Cli.Analyze;

namespace IctPipeline.Cli.Tests.Analyze;

public class LineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\n\nb\rc", new[] { "a", "", "b\rc" })]
    [InlineData("a\u2028b\n\n", new[] { "a\u2028b", "" })]
    public async Task NextAsync_Text_BreaksAtLineFeedsOnly(string text, string[] lines) =>
        Assert.Equal(lines, await ReadAsync(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task NextAsync_LongLineWithMark_IsWholeWithoutIt()
    {
        var line = new string('ế', 50_000);

        Assert.Equal([line, "b"], await ReadAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(line + "\nb")]));
    }

    private static async Task<List<string>> ReadAsync(byte[] bytes)
    {
        using var reader = new LineReader(new MemoryStream(bytes));
        var lines = new List<string>();
        while (await reader.NextAsync(CancellationToken.None) is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
