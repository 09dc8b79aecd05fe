namespace IctPipeline.Reading.Tests.Formats.Html.Survey;

public class TeaserListsTests
{
    private const string Post =
        "<p>Tối nay chương trình có khách mời, hoa tiêu đưa con phà cháy về bến an toàn.</p><p>Mời nghe trọn buổi trò chuyện:</p>";

    [Theory]
    [InlineData("li")]
    [InlineData("div")]
    [InlineData("article")]
    public void Read_CardsBesideAShortPost_AreNoneOfIt(string tag)
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<div id='content'><div class='post'><h1>{BodyPage.Title}</h1>{Post}</div><div class='guides'>{Cards(tag)}</div></div>"
            )
        );

        Assert.Equal(
            "Tối nay chương trình có khách mời, hoa tiêu đưa con phà cháy về bến an toàn.\n\nMời nghe trọn buổi trò chuyện:",
            body
        );
    }

    [Fact]
    public void Read_CardsAmongTheArticlesParagraphs_AreItsText() =>
        Assert.Contains(
            "Ghế đá số 1",
            BodyPage.BodyOf(
                BodyPage.With(
                    $"<article><div><h1>{BodyPage.Title}</h1>{Post}</div><div>{BodyPage.Paragraphs}"
                        + $"<div>{Cards("div", "<p>Mở cửa cả ngày.</p>")}</div></div></article>"
                )
            ),
            StringComparison.Ordinal
        );

    private static string Cards(string tag, string last = "") =>
        string.Concat(
            Enumerable
                .Range(1, 4)
                .Select(i =>
                    $"<{tag}><a href='/{i}'><img src='/{i}.jpg'></a><p>Ghế đá số {i} bên bờ nước, nơi điện thoại có sóng, và cách đi "
                    + "bằng tàu điện, "
                    + $"xe buýt hay đi bộ từ bến.</p>{last}</{tag}>"
                )
        );
}
