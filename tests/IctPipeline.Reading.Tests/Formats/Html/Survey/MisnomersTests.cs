namespace IctPipeline.Reading.Tests.Formats.Html.Survey;

public class MisnomersTests
{
    private const string Post = "Hôm nay chúng tôi bật cụm máy thứ hai mươi ở Hòa Vang, cảm ơn mọi người đã kiên nhẫn chờ điện về 😀";

    private static string Long => string.Concat(Enumerable.Repeat(BodyPage.Paragraphs, 4));

    [Theory]
    [InlineData(
        "<blockquote class=\"twitter-tweet\"><p lang=\"vi\">{0}</p>&mdash; Minh Lê (@minhle) <a href=\"/s/1\">12/6/2024</a></blockquote>"
    )]
    [InlineData(
        "<div class=\"embed-twitter\"><blockquote class=\"twitter-tweet\"><p>{0} <a href=\"/p\">pic.example/ab</a></p></blockquote></div>"
    )]
    [InlineData("<div class=\"social widget\"><blockquote class=\"tiktok-embed\"><section><p>{0}</p></section></blockquote></div>")]
    [InlineData("<div class=\"social-embed\" data-src=\"/s/1\"><noscript><blockquote><p>{0}</p></blockquote></noscript></div>")]
    [InlineData(
        "<blockquote class=\"instagram-media\"><div><a href=\"/p/1\"><div>Xem bài viết này trên Instagram</div></a><p>"
            + "<a href=\"/p/1\">{0}</a></p><p>A post shared by Minh Lê (@minhle)</p></div></blockquote>"
    )]
    public void Read_PostThatTheTextQuotes_IsText(string form)
    {
        var body = BodyPage.BodyOf(BodyPage.Article(first: form.Replace("{0}", Post, StringComparison.Ordinal)));

        Assert.Contains(Post, body, StringComparison.Ordinal);
        Assert.DoesNotContain("Instagram", body, StringComparison.Ordinal);
        Assert.All(BodyPage.Sentences, sentence => Assert.Contains(sentence, body, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NoticeToBrowsersWithoutScripts_IsNotTheText() =>
        BodyPage.AssertWhole(
            BodyPage.Article(last: "<noscript><p>Hãy bật JavaScript để xem các bình luận về trung tâm dữ liệu.</p></noscript>")
        );

    [Theory]
    [InlineData("<div class=\"product-widget\"><div class=\"pros-cons\"><ul><li>{0}</li><li>Lắp trong hai giờ</li></ul></div></div>")]
    [InlineData("<div class=\"rating-box widget\"><div class=\"review-summary\"><p>{0}</p></div></div>")]
    [InlineData("<div class=\"verdict widget\"><p>{0}</p></div>")]
    public void Read_PartOfAReview_IsText(string form)
    {
        const string Words = "Một máy chủ bền, dễ lắp và chạy êm.";

        var body = BodyPage.BodyOf(
            BodyPage.Article(first: Long, last: form.Replace("{0}", Words, StringComparison.Ordinal) + $"<p>{Post}</p>")
        );

        Assert.Contains(Words, body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ProductsThatOnlyLeadToAShop_AreNotTheText() =>
        BodyPage.AssertWhole(
            BodyPage.Article(
                last: "<div class=\"product-card widget\"><a href=\"/a\">Máy chủ hai ổ cứng cho văn phòng nhỏ, giao trong ngày</a></div>"
            )
        );

    [Theory]
    [InlineData("<ul class=\"wp-block-list\"><li>Bền</li><li>Chạy êm</li></ul>")]
    [InlineData("<div class=\"comparison-list\"><ul><li>Bền</li><li>Chạy êm</li></ul></div>")]
    public void Read_ListOfShortItems_IsText(string list) =>
        Assert.Contains("Chạy êm", BodyPage.BodyOf(BodyPage.Article(first: list)), StringComparison.Ordinal);

    [Fact]
    public void Read_BoxesInOneThatHoldsTheTitle_AreTheTextThoughTheyShareItsName()
    {
        var voices = Enumerable
            .Range(1, 9)
            .Select(i => $"<p>Ý kiến số {i}: máy chạy êm, tiết kiệm điện, và nhân viên trả lời nhanh mỗi khi có sự cố.</p>");

        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<section class=\"cc-newsletter\"><h1>{BodyPage.Title}</h1><div class=\"newsletter-wrapper\">{BodyPage.Paragraphs}</div>"
                    + $"</section><div class=\"stories\">{string.Concat(voices)}</div>"
            )
        );

        Assert.Contains(BodyPage.Sentences[3], body, StringComparison.Ordinal);
    }
}
