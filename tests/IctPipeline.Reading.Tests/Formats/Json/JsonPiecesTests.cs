using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Json;

/// <summary>Files that are no single valid value: several values, cut ends, faults in an item or a line.</summary>
public class JsonPiecesTests
{
    private const string A = """{"title": "A", "content": "Cảng lắp xong mạng riêng cho xe tự hành."}""";
    private const string B = """{"title": "B", "content": "Mỗi xe gửi hình về phòng điều khiển."}""";

    [Theory]
    [InlineData("{0}{1}")]
    [InlineData("{0}\n---\n{1}\n")]
    [InlineData("\u001E{0}\n\u001E{1}\n")]
    [InlineData("{\n  \"title\": \"A\",\n  \"content\": \"Một.\"\n}\n{\n  \"title\": \"B\",\n  \"content\": \"Hai.\"\n}\n")]
    [InlineData("{0},\n{1}")]
    public void Read_SeveralValues_AreAnArticleEach(string file) =>
        Assert.Equal(["A", "B"], Members(file).Select(member => member.Article?.Title));

    [Fact]
    public void Read_ObjectsThatJqPrinted_AreNoFrontMatter()
    {
        var members = Members(
            "{\n  \"title\": \"A\",\n  \"content\": \"Một.\"\n}\n{\n  \"title\": \"B\",\n  \"content\": \"Hai.\"\n}\n",
            "a.txt"
        );

        Assert.Equal(["json", "json"], members.Select(member => member.Article?.File.Format));
    }

    [Fact]
    public void Read_JsonFrontMatterWithATagAfterIt_IsMarkdown()
    {
        var article = Reading.Article("{\n  \"title\": \"A\"\n}\n{{< note >}}Mỗi xe gửi hình về.{{< /note >}}\n", "a.md");

        Assert.Equal(("markdown", "A"), (article.File.Format, article.Title));
    }

    [Theory]
    [InlineData("[{0}, {\"title\": \"B\", \"content\": \"Mỗi xe g", "[1]")]
    [InlineData("{\"status\": \"ok\", \"articles\": [{0}, {\"title\": \"B\"", "[1]")]
    [InlineData("{\"data\": {\"tags\": [\"x\"], \"posts\": [{0}, {\"title\": \"B\", \"tags\": [\"a\", ", "[1]")]
    public void Read_CutList_GivesTheWholeItemsAndRefusesTheCutOne(string file, string cut)
    {
        var members = Members(file);

        Assert.Equal("A", members[0].Article?.Title);
        Assert.Equal((cut, RejectionCodes.InvalidJson), (members[1].Member, members[1].Rejection?.Code));
        Assert.Equal(2, members.Count);
    }

    [Theory]
    [InlineData("[\n{0},\n{\"title\": \"X\" \"content\": \"Thiếu hai chấm.\"},\n{1}\n]")]
    [InlineData("[\n{0},\n{\"title\": \"X\", \"content\": \"Thiếu dấu đóng.},\n{1}\n]")]
    public void Read_FaultInOneItem_LeavesItsNeighbours(string file)
    {
        var members = Members(file);

        Assert.Equal(["A", null, "B"], members.Select(member => member.Article?.Title));
        Assert.Equal(("[1]", RejectionCodes.InvalidJson), (members[1].Member, members[1].Rejection?.Code));
        Assert.Contains("line 3", members[1].Rejection!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\": \"A\", \"content\": \"Cảng lắp xong mạng ri")]
    [InlineData("{\"title\": \"A\", \"blocks\": [{\"type\": \"paragraph\", \"data\": {\"text\": \"Cảng lắp xong.\"}}, {\"type\": \"para")]
    [InlineData("[{\"title\": \"A\", \"related\": [{\"title\": \"X\", \"content\": \"Tin khác ở cảng.\"}, {\"ti")]
    public void Read_CutArticle_IsRefused(string file) =>
        Assert.Equal(RejectionCodes.InvalidJson, Reading.RejectionCode(Encoding.UTF8.GetBytes(file), "a.json"));

    [Theory]
    [InlineData("\uFEFF// xuất ngày 8/6\n{\n  /* bài */ \"title\": \"A\",\n  \"content\": \"Cảng lắp xong.\",\n}")]
    [InlineData("{\"title\": \"A\", \"content\": \"Cảng lắp xong.\", \"author\": NaN}")]
    [InlineData("{\"title\": \"A\", \"content\": \"Cảng\tlắp\nxong.\"}")]
    public void Read_WhatCanBeForgiven_IsReadWithAWarning(string file)
    {
        var article = Reading.Article(file, "a.json");

        Assert.Equal("A", article.Title);
        Assert.True(article.Warns(WarningCodes.JsonRecovered));
    }

    [Fact]
    public void Lines_BadOnes_AreRefusedByTheirNumbers()
    {
        var members = Members($"{A}\n{{\"title\": \"X\", \"con\n\n{B}\nrubbish\n{{\"title\": \"Y\"}}\n[1]\n", "a.jsonl");

        Assert.Equal(["[1]", "[2]", "[4]", "[5]", "[6]", "[7]"], members.Select(member => member.Member));
        Assert.Equal(
            [null, "InvalidJson", null, "InvalidJson", "NoArticle", "NoArticle"],
            members.Select(member => member.Rejection?.Code)
        );
        Assert.Contains("line 2", members[1].Rejection!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_TheFirstCut_LeavesTheOthers()
    {
        var members = Members($"{{\"title\": \"X\", \"con\n{A}\n{B}\n", "a.txt");

        Assert.Equal(["jsonl", "jsonl"], members.Where(member => member.Article is not null).Select(member => member.Article!.File.Format));
        Assert.Equal(("[1]", RejectionCodes.InvalidJson), (members[0].Member, members[0].Rejection?.Code));
    }

    [Fact]
    public void Lines_WithIds_AreNamedByThem() =>
        Assert.Equal(
            ["n-1", "n-2"],
            Members(
                    """
                    {"id": "n-1", "title": "A", "text": "Cảng lắp xong mạng."}
                    {"id": "n-2", "title": "B", "text": "Mỗi xe gửi hình."}
                    """,
                    "a.ndjson"
                )
                .Select(member => member.Member)
        );

    [Fact]
    public void Lines_OfElasticsearchBulk_AreTheDocuments() =>
        Assert.Equal(
            ["A", "B"],
            Members($"{{\"index\": {{\"_id\": \"1\"}}}}\n{A}\n{{\"index\":{{\"_id\":\"2\"}}}}\n{B}\n", "a.ndjson")
                .Select(m => m.Article?.Title)
        );

    [Fact]
    public void Lines_WithoutAnyArticle_AreOneRefusal() =>
        Assert.Equal(
            RejectionCodes.NoArticle,
            Reading.RejectionCode("{\"level\": \"info\", \"at\": 1}\n{\"level\": \"warn\", \"at\": 2}\n"u8.ToArray(), "log.jsonl")
        );

    private static List<ReadMember> Members(string file, string name = "a.json") =>
        Reading.All(
            Encoding.UTF8.GetBytes(file.Replace("{0}", A, StringComparison.Ordinal).Replace("{1}", B, StringComparison.Ordinal)),
            name
        );
}
