namespace IctPipeline.Reading.Tests.Formats.Markdown;

/// <summary>Marks that CommonMark leaves in the text and that other dialects, or people, understand.</summary>
public class LeftMarksTests
{
    [Theory]
    [InlineData("**선언형(Declarative)**은 결과를 설명한다.", "선언형(Declarative)은 결과를 설명한다.")]
    [InlineData("**Mạng 5G là gì **?", "Mạng 5G là gì ?")]
    [InlineData(@"\*\*Dịch vụ chính \*\*:", "Dịch vụ chính :")]
    [InlineData("Kết quả chi tiết**.** Sau đó dừng.", "Kết quả chi tiết. Sau đó dừng.")]
    [InlineData("** Ví dụ", "Ví dụ")]
    [InlineData("Chọn **Upload rồi chờ.", "Chọn Upload rồi chờ.")]
    public void Body_StarsBesideOddNeighbours_AreTaken(string markdown, string expected) => Assert.Equal(expected, Body(markdown));

    [Theory]
    [InlineData("Mật khẩu: ******** của bạn.")]
    [InlineData("Tính 2**3 và x ** 0.5 trong Python.")]
    [InlineData("Các tệp *.htm và *.html đều chạy.")]
    [InlineData("Biến __dirname của máy và tên_có_gạch.")]
    [InlineData("Đọc file mỗi phút: */1 * * * *")]
    [InlineData("Vui quá ~~~")]
    public void Body_StarsThatMeanThemselves_Stay(string text) => Assert.Equal(text, Body(text));

    [Theory]
    [InlineData("Xem ![ảnh bìa](anh (1) bia.png) ở đây.", "Xem  ở đây.")]
    [InlineData("Một [Code kata](https://example.com/wiki/Kata_(programming) là cách hay để học.", "Một Code kata là cách hay để học.")]
    [InlineData("Sửa lỗi ([#1037][]) và [bộ lọc][where-filter].", "Sửa lỗi (#1037) và bộ lọc.")]
    [InlineData("Quảng cáo <ins class=\"ads\"style=\"width:1px\"></ins>ở đây.", "Quảng cáo ở đây.")]
    [InlineData("Chú thích[^1] không có.", "Chú thích không có.")]
    [InlineData("Xong rồi :tada: nhé.", "Xong rồi 🎉 nhé.")]
    public void Body_SyntaxThatWasNotUnderstood_IsTaken(string markdown, string expected) =>
        Assert.Equal(expected.Replace("  ", " ", StringComparison.Ordinal), Body(markdown));

    [Theory]
    [InlineData("Thẻ `<div>` và `**kwargs` là mã.", "Thẻ <div> và **kwargs là mã.")]
    [InlineData("Thẻ &lt;video&gt; là thẻ mới.", "Thẻ <video> là thẻ mới.")]
    [InlineData(@"Dấu \*một\* ngôi sao.", "Dấu *một* ngôi sao.")]
    public void Body_MarksThatTheAuthorShows_Stay(string markdown, string expected) => Assert.Equal(expected, Body(markdown));

    [Fact]
    public void Image_WithBlankInTarget_IsKept()
    {
        var article = Reading.Article("---\ntitle: Tin\n---\nTrước.\n\n![Bìa](anh dep.png)\n\nSau.");

        Assert.Equal("Trước.\n\nSau.", article.Body);
        Assert.Equal("Bìa", Assert.Single(article.Images).Alt);
    }

    private static string Body(string markdown) =>
        Reading.Article("---\ntitle: Tin\n---\nĐoạn mở đầu.\n\n" + markdown).Body["Đoạn mở đầu.\n\n".Length..];
}
