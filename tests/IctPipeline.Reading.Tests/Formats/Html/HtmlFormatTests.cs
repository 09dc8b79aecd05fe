namespace IctPipeline.Reading.Tests.Formats.Html;

public class HtmlFormatTests
{
    private const string Piece =
        "Trạm phát sóng dùng chung ở cảng<br><br>\n<p>Bộ cho biết mạng thử nghiệm gồm hai trăm trạm sẽ hoạt động trước mùa mưa.</p>"
        + "\n<p>Các kỹ sư nói rằng chuyển vùng giữa các trạm mất chưa tới bốn mươi phần nghìn giây.</p>";

    [Theory]
    [InlineData("a.html", null)]
    [InlineData("a.htm", null)]
    [InlineData("a", "text/html; charset=utf-8")]
    public void Recognize_PieceThatBeginsWithWords_IsHtmlByItsName(string name, string? contentType)
    {
        var article = Reading.Article(Piece, name, contentType);

        Assert.Equal("html", article.File.Format);
        Assert.DoesNotContain("<", article.Title + article.Body, StringComparison.Ordinal);
        Assert.Contains("bốn mươi", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", Piece)]
    [InlineData("a.html", "Trạm phát sóng dùng chung: 2 < 3, và không có thẻ nào.\n\nMột đoạn nữa.")]
    public void Recognize_WordsWithoutTheNameOrWithoutTags_AreText(string name, string text) =>
        Assert.Equal("text", Reading.Article(text, name).File.Format);
}
