namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class PageTitleTests
{
    [Fact]
    public void Read_HeadingWithTheLineAboveTheTitle_TakesTheDeclaredTitle() =>
        Assert.Equal(
            "Bốn tỉnh miền núi có thêm trạm phát sóng",
            TitleOf(
                "<h1><span>Viễn thông:</span> Bốn tỉnh miền núi có thêm trạm phát sóng</h1>",
                "Bốn tỉnh miền núi có thêm trạm phát sóng"
            )
        );

    [Fact]
    public void Read_HeadingThatGoesOnAfterTheDeclaredTitle_IsKeptWhole() =>
        Assert.Equal(
            "Bốn tỉnh miền núi có thêm trạm phát sóng mới",
            TitleOf("<h1>Bốn tỉnh miền núi có thêm trạm phát sóng mới</h1>", "Bốn tỉnh miền núi có thêm trạm phát sóng")
        );

    [Fact]
    public void Read_DeclaredTitleIsOnlyTheHeadingsEnd_IsNotCutInsideAWord() =>
        Assert.Equal("Siêutrạm phát sóng đầu tiên", TitleOf("<h1>Siêutrạm phát sóng đầu tiên</h1>", "trạm phát sóng đầu tiên"));

    [Fact]
    public void Read_KickerThatMetadataDeclare_IsKept() =>
        Assert.Equal(
            "\"Chưa từng có\": bốn tỉnh có thêm trạm phát sóng",
            SamplePage
                .Read(
                    Og("&quot;Chưa từng có&quot;: bốn tỉnh có thêm trạm phát sóng") + "<title>Bốn tỉnh có thêm trạm phát sóng</title>",
                    heading: "<h1>\"Chưa từng có\": bốn tỉnh có thêm trạm phát sóng</h1>"
                )
                .Title
        );

    [Fact]
    public void Read_HeadingInOtherWordsThanAllMetadata_IsTheTitle() =>
        Assert.Equal(
            "Ten mountain towns get new radio masts",
            Declared("New radio masts for ten mountain towns: all you need to know", "Ten mountain towns get new radio masts")
        );

    [Fact]
    public void Read_HeadingWithoutTheLineThatAllMetadataHave_GetsIt() =>
        Assert.Equal("Radio: Ten towns get new masts", Declared("Radio: Ten towns get new masts", "Ten towns get new masts"));

    [Fact]
    public void Read_SiteBehindTheHeading_IsTakenOff() =>
        Assert.Equal(
            "Ten mountain towns get new radio masts",
            SamplePage
                .Read(
                    SamplePage.Meta("og:site_name", "Artlyst") + Og("Ten mountain towns get new radio masts – Artlyst"),
                    heading: "<h1>Ten mountain towns get new radio masts – Artlyst</h1>"
                )
                .Title
        );

    /// <summary>A page whose metadata all say the same, above a heading.</summary>
    private static string? Declared(string title, string heading) =>
        Reading
            .Article(
                $"<html><head><title>{title} | Artlyst</title>{Og(title)}"
                    + $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{title}\"}}</script></head>"
                    + $"<body><article><h1>{heading}</h1><p>{new string('a', 40)} {new string('b', 40)}, and so on.</p></article>",
                "page.html"
            )
            .Title;

    [Fact]
    public void Read_TextGluedToTheTitle_IsTakenOff() =>
        Assert.Equal(
            SamplePage.Title,
            SamplePage.Read(Og(SamplePage.Title), heading: $"<h1>{SamplePage.Title}<span>Báo Miền Núi</span></h1>").Title
        );

    [Fact]
    public void Read_LabelGluedBeforeTheTitle_IsTakenOff() =>
        Assert.Equal(
            SamplePage.Title,
            SamplePage.Read(Og(SamplePage.Title), heading: $"<h1><span>Phóng sự ảnh</span>{SamplePage.Title} ☆</h1>").Title
        );

    [Fact]
    public void Read_LongSitesNameBehindTheTitle_IsTakenOff() =>
        Assert.Equal("Trạm phát sóng", TitleOf("<h1>Trạm phát sóng</h1>", "Trạm phát sóng | Trang tin của những người làm viễn thông"));

    [Fact]
    public void Read_SitesNameKnownByTheAddress_IsTakenOff() =>
        Assert.Equal(
            "Trạm phát sóng",
            Reading
                .Article(
                    (
                        "<html><head><title>Trạm phát sóng — Viễn Thông Mới</title><link rel=\"canonical\" "
                        + "href=\"https://www.vienthongmoi.example/1\"></head><body><p>Sở cho biết các trạm sẽ hoạt động từ tháng tới, "
                        + "phục vụ người dân.</p></body></html>"
                    ).Replace("Viễn Thông Mới", "Vien Thong Moi", StringComparison.Ordinal),
                    "page.html"
                )
                .Title
        );

    [Fact]
    public void Read_UnreadMessagesBeforeTheTitle_AreTakenOff() =>
        Assert.Equal(
            "Bốn tỉnh có thêm trạm",
            Reading
                .Article(
                    "<html><head><title>(4) Bốn tỉnh có thêm trạm</title></head><body><p>Sở cho biết các trạm sẽ hoạt động từ tháng tới, "
                        + "phục vụ người dân.</p></body></html>",
                    "page.html"
                )
                .Title
        );

    [Fact]
    public void Read_SharedTitleCutShort_TakesTheHeading() =>
        Assert.Equal(
            "Bốn tỉnh miền núi có thêm trạm phát sóng trong năm nay",
            TitleOf("<h1>Bốn tỉnh miền núi có thêm trạm phát sóng trong năm nay</h1>", "Bốn tỉnh miền núi có thêm trạm phát…")
        );

    [Fact]
    public void Read_HeadingOfTheSiteBesideTheTitles_TakesTheTitles() =>
        Assert.Equal(
            SamplePage.Title,
            SamplePage
                .Read(
                    Og(SamplePage.Title + " @ Nhật ký :: Trang Nhà ::"),
                    heading: $"<h1>Trang Nhà</h1><h2 class=\"title\">{SamplePage.Title}</h2>"
                )
                .Title
        );

    [Fact]
    public void Read_TitleOfACitation_IsDeclared() =>
        Assert.Equal(
            SamplePage.Title,
            Reading
                .Article(
                    $"<html><head><title>Tạp chí 12</title>{SamplePage.Meta("citation_title", SamplePage.Title)}</head>"
                        + "<body><p>Sở cho biết các trạm sẽ hoạt động từ tháng tới, phục vụ người dân.</p></body></html>",
                    "page.html"
                )
                .Title
        );

    [Fact]
    public void Read_ThreeDeclarationsAgainstAShorterHeading_TakesWhatTheyAgreeOn() =>
        Assert.Equal(
            SamplePage.Title,
            SamplePage
                .Read(SamplePage.JsonLd("\"author\":\"Nguyễn Thị Lan\"") + Og(SamplePage.Title), heading: "<h1>Có thêm trạm phát sóng</h1>")
                .Title
        );

    [Fact]
    public void Read_TwoDeclarationsAgainstAShorterHeading_TakesTheHeading() =>
        Assert.Equal(
            "Miền núi có thêm trạm phát sóng",
            SamplePage.Read(Og(SamplePage.Title), heading: "<h1>Miền núi có thêm trạm phát sóng</h1>").Title
        );

    [Fact]
    public void Read_ArticleBeforeTheDeclaredTitle_IsPartOfIt() =>
        Assert.Equal("The Eleven Masts of the Islands", TitleOf("<h1>The Eleven Masts of the Islands</h1>", "Eleven Masts of the Islands"));

    [Fact]
    public void Read_OtherElementsBehindTheTitle_AreTakenOff() =>
        Assert.Equal(
            SamplePage.Title,
            TitleOf($"<h1>{SamplePage.Title} <span>(port.example)</span> <span>87</span></h1>", SamplePage.Title)
        );

    [Fact]
    public void Read_HeadingThatBeginsLikeTheTitle_IsTheTitle() =>
        Assert.Equal(
            "How to Set Up a Mast (on a Rock!)",
            TitleOf("<h1>How to Set Up a Mast (on a Rock!)</h1>", "How to Set Up a Ham Antenna: Notes of an Old Hand")
        );

    [Fact]
    public void Read_HeadlineThatJsonLdCutShort_IsWholeAsOtherMetadataHaveIt()
    {
        const string Whole =
            "Eleven masts for three islands: what it takes to bring radio to people who have waited for it for years (and what it costs)";
        var cut = Whole[..Whole.IndexOf(" costs", StringComparison.Ordinal)];

        Assert.Equal(
            Whole,
            SamplePage.Read(Og(Whole) + SamplePage.JsonLd("").Replace(SamplePage.Title, cut, StringComparison.Ordinal), heading: "").Title
        );
    }

    [Fact]
    public void Read_TitleOfAMegabyte_GivesWayToTheHeading() =>
        Assert.Equal(SamplePage.Title, TitleOf($"<h1>{SamplePage.Title}</h1>", string.Concat(Enumerable.Repeat("mast ", 200_000))));

    [Theory]
    [InlineData("Printer-friendly version")]
    [InlineData("Send this story to a friend")]
    public void Read_LineOfAPortalInTheHeadlinesPlace_IsNoTitle(string line) =>
        Assert.Equal(
            SamplePage.Title,
            Reading.Article($"<html><body><h1>{line}</h1><h1>{SamplePage.Title}</h1>{BodyPage.Paragraphs}</body></html>", "page.html").Title
        );

    private static string Og(string title) => $"<meta property=\"og:title\" content=\"{title}\">";

    private static string? TitleOf(string heading, string shared) =>
        Reading
            .Article(
                $"<html><head><meta property=\"og:title\" content=\"{shared}\"><title>{shared}</title></head><body><article>{heading}"
                    + "<p>Sở Thông tin và Truyền thông cho biết các trạm sẽ hoạt động từ tháng tới, phục vụ hơn hai trăm nghìn người "
                    + "dân.</p>"
                    + "<p>Doanh nghiệp viễn thông cam kết giữ nguyên giá cước trong năm đầu tiên cho các xã vùng "
                    + "cao.</p></article></body></html>"
            )
            .Title;

    [Theory]
    [InlineData("<meta property=\"og:site_name\" content=\"Báo Cảng\">", "<h1><a href=\"/\">Báo Cảng</a></h1>")]
    [InlineData("<meta property=\"og:title\" content=\"Báo Cảng\">", "<h1><a href=\"/\">Báo Cảng</a></h1>")]
    [InlineData("", "<div><a href=\"/\">Báo Cảng</a></div>")]
    public void Choose_TitleThatIsTheSites_IsTheHeadlineAboveTheText(string head, string logo)
    {
        var article = Reading.Article(
            $"<html><head><title>Báo Cảng</title>{head}</head><body><header>{logo}</header><main><h2>Trạm sóng mới thắp sáng bến tàu</h2>"
                + $"{BodyPage.Paragraphs}</main></body></html>",
            "a.html"
        );

        Assert.Equal("Trạm sóng mới thắp sáng bến tàu", article.Title);
        Assert.StartsWith(BodyPage.Sentences[0], article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" - Tin trong ngày ở bến cảng", "Tin trong ngày ở bến cảng")]
    [InlineData("-5 độ ở bến cảng hôm nay", "-5 độ ở bến cảng hôm nay")]
    public void Choose_DashBehindNoSitesName_IsNoPartOfTheTitle(string title, string expected) =>
        Assert.Equal(
            expected,
            Reading.Article($"<html><head><title>{title}</title></head><body>{BodyPage.Paragraphs}</body></html>", "a.html").Title
        );
}
