namespace IctPipeline.Reading.Tests.Formats.Markdown;

public class EditorSlipsTests
{
    [Fact]
    public void Read_LinkWithEscapedBrackets_KeepsItsWords()
    {
        var article = Reading.Article(
            "# Bài\n\nTheo dõi tôi trên \\*\\*\\[trang cá nhân\\](https://example.com/toi)\\*\\* nhé, cảm ơn các bạn.\n",
            "a.md"
        );
        Assert.Contains("trên trang cá nhân nhé", article.Body, StringComparison.Ordinal);
        Assert.Contains(article.Links, link => link.Url == "https://example.com/toi");
    }

    [Fact]
    public void Read_TagGluedToAClosingFence_EndsTheCode()
    {
        var article = Reading.Article(
            "# Bài\n\nĐoạn mã của bảng:\n\n```sql\nSELECT 1;\n```<p style=\"text-align: justify\">\nBảng này có mọi cột cần thiết.\n</p>\n",
            "a.md"
        );
        Assert.Contains("SELECT 1;", article.Body, StringComparison.Ordinal);
        Assert.Contains("Bảng này có mọi cột cần thiết.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<p", article.Body, StringComparison.Ordinal);
    }
}
