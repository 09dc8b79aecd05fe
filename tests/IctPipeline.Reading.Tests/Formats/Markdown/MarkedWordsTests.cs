namespace IctPipeline.Reading.Tests.Formats.Markdown;

/// <summary>Titles and summaries of front matter are text, too.</summary>
public class MarkedWordsTests
{
    [Theory]
    [InlineData("Moodlex &#038; Ableton", "Moodlex & Ableton")]
    [InlineData("Máy chủ &amp;amp; mạng", "Máy chủ & mạng")]
    [InlineData("Dùng `git log` cho đúng", "Dùng git log cho đúng")]
    [InlineData("Tin **nóng** hôm nay", "Tin nóng hôm nay")]
    [InlineData("Tập tin _vuông_ và tròn", "Tập tin vuông và tròn")]
    [InlineData("Tin <b>đậm</b><br/>mới", "Tin đậm mới")]
    [InlineData("Học mãi <del>khung</del>", "Học mãi khung")]
    [InlineData("Thẻ <form> của React", "Thẻ <form> của React")]
    [InlineData("Biến snake_case_name và C#", "Biến snake_case_name và C#")]
    public void Title_WithMarks_IsPlain(string title, string expected) =>
        Assert.Equal(expected, Reading.Article($"---\ntitle: '{title}'\n---\nNội dung.").Title);

    [Fact]
    public void Lead_WithCode_IsPlain() =>
        Assert.Equal(
            "Dùng Alpine trong [Docker].",
            Reading.Article("---\ntitle: Tin\ndescription: 'Dùng `Alpine` trong [Docker].'\n---\nNội dung.").Lead
        );

    [Fact]
    public void FrontMatter_JsonOnOneLine_IsRead()
    {
        var article = Reading.Article("---\n{\"title\":\"Sổ tay\",\"tags\":[\"mạng\",\"5G\"],\"source\":null}\n---\nNội dung.");

        Assert.Equal("Sổ tay", article.Title);
        Assert.Equal(["mạng", "5G"], article.Tags);
        Assert.Equal("Nội dung.", article.Body);
    }
}
