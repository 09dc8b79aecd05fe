using System.Text.Json;
using IctPipeline.Cli.Export;
using IctPipeline.Core.Jobs;
using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests.Export;

public sealed class ExportFormatTests
{
    [Fact]
    public void JsonLines_Document_IsAsStoredWithoutWhatCosmosAdds()
    {
        var stored = JsonSerializer.Serialize(SampleDocuments.Article(), PipelineJson.Relaxed.Article);
        var row = ExportFormat.For("jsonl").Row(Parse(stored.Insert(1, "\"_etag\":\"x\",\"_ts\":1,\"newField\":[1],")));
        Assert.Equal(stored.Insert(1, "\"newField\":[1],") + "\n", row);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("@sum", "'@sum")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData(" blank", "\" blank\"")]
    [InlineData("Hà Nội", "Hà Nội")]
    public void Csv_Title_IsQuotedAndNeverAFormula(string title, string expected)
    {
        var format = ExportFormat.For("csv");
        var row = format.Row(Parse(JsonSerializer.Serialize(SampleDocuments.Bare() with { Title = title }, PipelineJson.Relaxed.Article)));
        Assert.Equal($"{SampleDocuments.Bare().Id},{expected},", row[..(34 + expected.Length)]);
        Assert.EndsWith("\r\n", row, StringComparison.Ordinal);
        Assert.Equal("id,title,lead", format.Header![..13]);
    }

    [Fact]
    public void Csv_Lists_AreJoined()
    {
        var article = SampleDocuments.Article() with { Authors = ["Việt Hà", "Lan"], Body = "b" };
        Assert.Contains(
            ",Việt Hà; Lan,",
            ExportFormat.For("csv").Row(Parse(JsonSerializer.Serialize(article, PipelineJson.Relaxed.Article))),
            StringComparison.Ordinal
        );
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
