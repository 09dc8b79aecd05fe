namespace IctPipeline.Reading.Tests.Formats.Markdown;

public class BracketFloodTests
{
    [Fact]
    public void Read_ListOfManyLinks_ReadsThemAll()
    {
        var article = Reading.Article(
            "# Danh sách\n\nCác dự án mã nguồn mở trong nước:\n\n"
                + string.Concat(Enumerable.Range(1, 700).Select(i => $"- [Dự án {i}](https://example.com/{i}), một câu mô tả.\n")),
            "a.md"
        );
        Assert.Contains("Dự án 700, một câu mô tả.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("](", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ParagraphOfThousandsOfBrackets_KeepsItsWords()
    {
        var article = Reading.Article(
            "# Bài\n\nĐoạn đầu có đủ một câu.\n\n"
                + string.Concat(Enumerable.Repeat("[x ", 3_000))
                + "cuối\n\nĐoạn sau cũng có một câu với [liên kết](https://example.com/).\n",
            "a.md"
        );
        Assert.Contains("cuối", article.Body, StringComparison.Ordinal);
        Assert.Contains("một câu với liên kết.", article.Body, StringComparison.Ordinal);
    }
}
