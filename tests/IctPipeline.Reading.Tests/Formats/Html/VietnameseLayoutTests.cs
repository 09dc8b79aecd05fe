namespace IctPipeline.Reading.Tests.Formats.Html;

/// <summary>How the editors of Vietnamese papers build their pages; the text is ours.</summary>
public class VietnameseLayoutTests
{
    private const string Related = "<a href=\"/khac\">Cần Thơ thử xe buýt điện không người lái, chạy đêm ở ba quận</a>";

    [Theory]
    [InlineData(
        "<table class=\"tplCaption\"><tbody><tr><td><img src=\"/a.jpg\"></td></tr><tr><td class=\"Image\">Kỹ sư kiểm tra tủ mạng trước "
            + "giờ khai trương. Ảnh: <em>T.T.D</em></td></tr></tbody></table>"
    )]
    [InlineData(
        "<table class=\"desc_image\"><tr><td><img src=\"/a.jpg\"></td></tr><tr><td class=\"ck_legend caption\">Kỹ sư kiểm tra tủ mạng - "
            + "Ảnh: V.D</td></tr></table>"
    )]
    [InlineData(
        "<div class=\"VCSortableInPreviewMode\" type=\"Photo\"><div><img src=\"/a.jpg\"></div><div class=\"PhotoCMS_Caption\"><p>Kỹ sư "
            + "kiểm tra tủ mạng trước giờ khai trương</p></div></div>"
    )]
    [InlineData(
        "<div class=\"VCSortableInPreviewMode\" type=\"RelatedOneNews\">"
            + Related
            + "<p>Thành phố sẽ chạy thử trong ba tháng, sau đó mới bán vé, theo sở giao thông.</p></div>"
    )]
    [InlineData("<div class=\"article-relate cms-relate\">" + Related + "</div>")]
    [InlineData(
        "<div class=\"box-tinlienquan\"><p>Thành phố sẽ chạy thử trong ba tháng, sau đó mới bán vé, theo sở giao thông.</p>"
            + Related
            + "</div>"
    )]
    [InlineData("<p>>> Xem thêm: " + Related + "</p>")]
    public void Read_BoxInTheText_IsNotTheText(string box) =>
        BodyPage.AssertWhole(
            Page(
                $"<article class=\"fck_detail\"><p>{BodyPage.Sentences[0]}</p><p>{BodyPage.Sentences[1]}</p>{box}"
                    + $"<p>{BodyPage.Sentences[2]}</p><p>{BodyPage.Sentences[3]}</p></article>"
            )
        );

    [Theory]
    [InlineData("<p style=\"text-align:right\"><strong>Trần Hải An</strong></p>", "Trần Hải An")]
    [InlineData("<div class=\"author-wrap\"><strong>TRẦN HẢI AN</strong></div>", "TRẦN HẢI AN")]
    public void Read_NameUnderTheText_IsTheAuthor(string signature, string name)
    {
        var article = Reading.Article(
            Page($"<div class=\"detail-content\">{BodyPage.Paragraphs}{signature}</div>"),
            "page.html",
            "text/html"
        );
        Assert.Equal([name], article.Authors);
        Assert.Equal(string.Join("\n\n", BodyPage.Sentences), article.Body);
    }

    [Theory]
    [InlineData("<h2 class=\"detail-sapo\" data-role=\"sapo\">Sau hai năm xây dựng, nơi đặt máy chủ của thành phố đã mở cửa.</h2>")]
    [InlineData("<p class=\"description\">Sau hai năm xây dựng, nơi đặt máy chủ của thành phố đã mở cửa.</p>")]
    [InlineData("<h2 class=\"singular-sapo\">(Báo mẫu) - Sau hai năm xây dựng, nơi đặt máy chủ của thành phố đã mở cửa.</h2>")]
    [InlineData("<div class=\"article__sapo cms-desc\">Sau hai năm xây dựng, nơi đặt máy chủ của thành phố đã mở cửa.</div>")]
    public void Read_Sapo_IsTheLead(string sapo)
    {
        var article = Reading.Article(
            Page($"{sapo}<div class=\"maincontent main-content\">{BodyPage.Paragraphs}</div>"),
            "page.html",
            "text/html"
        );
        Assert.EndsWith("Sau hai năm xây dựng, nơi đặt máy chủ của thành phố đã mở cửa.", article.Lead, StringComparison.Ordinal);
        Assert.Equal(string.Join("\n\n", BodyPage.Sentences), article.Body);
    }

    private static string Page(string body) =>
        BodyPage.With($"<div class=\"container\"><h1 class=\"title-detail\">{BodyPage.Title}</h1>{body}</div>");
}
