namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class ArticleEndTests
{
    private const string Site =
        "<meta property=\"og:site_name\" content=\"Miền Núi Media\">"
        + "<meta property=\"article:published_time\" content=\"2026-01-02T08:00:00+07:00\">";

    [Theory]
    [InlineData("<h2>More Articles You Might Enjoy</h2><p>Một mạng cáp quang mới ở Lai Châu</p>")]
    [InlineData("<p>Disclosure: this site earns when readers buy through its links, at no cost to them and without any say of shops.</p>")]
    [InlineData("<p>This article is exclusive to members of the club of the site.</p>")]
    [InlineData("<p>Miền Núi Media is a leading publisher of reports on networks in the mountains of the north.</p>")]
    [InlineData("<h3>About Acme Fibre</h3><p>Acme Fibre builds networks for towns that others pass by.</p>")]
    [InlineData("<p>Tags: mạng, cáp quang</p>")]
    [InlineData("<h3>Bài viết khác</h3><p>Một mạng cáp quang mới ở Lai Châu</p>")]
    public void Cut_WhatASitePutsUnderAText_IsNoText(string last) => BodyPage.AssertWhole(BodyPage.Article(last: last, head: Site));

    [Theory]
    [InlineData(
        "<center><a href=\"/\">Trang nhất</a> | <a href=\"/t\">Thể thao</a> | <a href=\"/m\">Thư tòa soạn</a><br>Bản tin 1999</center>"
    )]
    [InlineData("<p>Copyright 1999 Báo Mẫu. Không sao chép khi chưa được phép.</p>")]
    public void Cut_FootOfAnOldPage_IsNoText(string last) => BodyPage.AssertWhole(BodyPage.Article(last: last));

    [Theory]
    [InlineData("Copyright 2004 Báo Mẫu")]
    [InlineData("Copyright 1998 là năm mà luật này bắt đầu có hiệu lực.")]
    [InlineData("Điểm: <a href=\"/a\">Leeds 3</a> | Derby 1 | Bury 2")]
    public void Cut_RightsOrFiguresWithSentencesBehind_AreText(string line)
    {
        const string Behind = "Một phần tư công suất sẽ dành cho trường học của thành phố.";
        var body = Reading.Article(BodyPage.Article(last: $"<p>{line}</p><p>{Behind}</p>"), "page.html").Body;

        Assert.EndsWith(Behind, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("More power for the same price", "Một phần tư công suất sẽ dành cho trường học của thành phố.")]
    [InlineData("About the power", "Điện mặt trời trên mái sẽ đủ cho một phần ba nhu cầu của trung tâm.")]
    [InlineData("Đối tác", "Acme Fibre is a partner of the project and lays the cables to the city.")]
    public void Cut_TextOfTheArticle_Stays(string heading, string text) =>
        Assert.EndsWith(
            heading + "\n\n" + text,
            BodyPage.BodyOf(BodyPage.Article(last: $"<h2>{heading}</h2><p>{text}</p>", head: Site)),
            StringComparison.Ordinal
        );
}
