namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class PageDatesTests
{
    [Fact]
    public void Read_TimeBeforeADate_IsNotReadAsItsDay() => Assert.Equal("2019-08-20", Day("", "<p>Trong nước 09:31 August 20, 2019</p>"));

    [Theory]
    [InlineData("Veröffentlicht am 12.März 2016")]
    [InlineData("Mi, 12. Mär 2016, 14:00 Uhr")]
    [InlineData("Publicado: marzo 12, 2016")]
    [InlineData("12 Μαρτίου 2016")]
    [InlineData("12 martie 2016")]
    public void Read_LineInAnotherLanguage_IsADate(string line) => Assert.Equal("2016-03-12", Day("", $"<p>{line}</p>"));

    [Theory]
    [InlineData("Thứ Năm, ngày 22/03/2018 - 10:30 (GMT+7)")]
    [InlineData("Đăng lúc 10h30, 22-3-2018")]
    [InlineData("Ngày 22 tháng 3 năm 2018, 10:30 GMT+7")]
    [InlineData("10:30 | 22/03/2018")]
    [InlineData("Cập nhật lúc: 10:30 - 22.03.2018")]
    public void Read_VietnameseLine_IsADate(string line) => Assert.Equal("2018-03-22", Day("", $"<p>{line}</p>"));

    [Fact]
    public void Read_ChangeAndPublicationInOneLine_TakesThePublication() =>
        Assert.Equal("2022-05-02", Day("", "<p class=\"date\">Updated May 4, 2022 | Published May 2, 2022</p>"));

    [Fact]
    public void Read_MicrodataOfPublicationNamedUpdated_IsThePublication() =>
        Assert.Equal(
            "2023-03-14",
            Day("", "<time class=\"post-date updated\" itemprop=\"datePublished\" datetime=\"2023-03-14\">March 14</time>")
        );

    [Fact]
    public void Read_RelativeTime_TakesTheAttributeBehindIt() =>
        Assert.Equal("2018-03-22", Day("", "<span class=\"date\" title=\"2018-03-22T10:30:00+07:00\">3 giờ trước</span>"));

    [Fact]
    public void Read_TimeBeforeThePageWasShown_IsNoDayWhereNothingTellsWhenThatWas() =>
        Assert.Null(Day("", "<p class=\"time\">2 giờ trước</p>"));

    [Theory]
    [InlineData("savedAt")]
    [InlineData("fetched_at")]
    public void Read_TimeBeforeThePageWasShown_CountsFromWhatTheBlobsMetadataTell(string name) =>
        Assert.Equal(
            "2026-01-01",
            SamplePage.ReadBlob("<p class=\"time\">3 giờ trước</p>", new() { [name] = "2026-01-02T01:30:00+07:00" }).Published?.Value[..10]
        );

    [Fact]
    public void Read_ListOfChangesInTheHead_IsNoShownDay() =>
        Assert.Equal(
            "2021-01-18",
            Day(
                SamplePage.Meta("article:published_time", "2021-01-18T10:00:00+07:00"),
                "<ul><li>2021-08-09 Yêu cầu phi chức năng được nhấn mạnh hơn trong phân tích</li><li>2022-04-12 Thêm liên kết</li></ul>"
            )
        );

    [Fact]
    public void Read_SentenceBelowAnEntry_GivesTheDate() =>
        Assert.Equal(
            "2005-05-12",
            Day(
                "",
                "",
                "<div><p>This entry was posted on Thursday, May 12th, 2005 at 3:12 pm and is filed under Radio. You can follow any "
                    + "responses to this entry through the feed, or leave a response of your own below.</p></div>"
            )
        );

    [Fact]
    public void Read_DateOnlyInAScript_IsTaken() =>
        Assert.Equal(
            "2024-08-26",
            Day("<script>window.page={\"lastModified\":\"2024-08-27T08:49:08Z\",\"publicationDate\":\"2024-08-26T12:27:57Z\"}</script>")
        );

    [Fact]
    public void Read_ScriptAgainstTheAddress_TheAddressWins() =>
        Assert.Equal(
            "2024-08-26",
            Day(
                "<link rel=\"canonical\" href=\"https://bao.example/2024/08/26/tin\">"
                    + "<script>var page={\"pubDate\":\"2021-01-02T08:49:08Z\"}</script>"
            )
        );

    [Fact]
    public void Read_FarLineThatSaysPublished_IsTaken() =>
        Assert.Equal(
            "2017-06-21",
            Day(
                "",
                "",
                new string(' ', 1)
                    + string.Concat(Enumerable.Repeat("<div><p>Một mục khác</p></div>", 12))
                    + "<div><p>Hội nghị ngày 3/4/2011</p></div><div><p>Ngày đăng: 21/6/2017</p></div>"
            )
        );

    [Fact]
    public void Read_MonthOfAPicturesFolder_IsNoPublication() =>
        Assert.Null(SamplePage.Read("<meta property=\"og:image\" content=\"https://bao.example/uploads/2017/04/anh.jpg\">").Published);

    [Fact]
    public void Read_DateInAComment_YieldsToTheOneInTheHead() =>
        Assert.Equal(
            "2018-03-22",
            Day("", "<p>Thứ Năm, 22/3/2018</p>", "<div class=\"comments\"><time datetime=\"2019-01-01\">1/1/2019</time></div>")
        );

    [Fact]
    public void Read_MetaOfTheSitesOwnNaming_GivesTheDate() =>
        Assert.Equal("2014-11-23", Day(SamplePage.Meta("baomau-date", "2014-11-23T15:00:00+04:00")));

    [Fact]
    public void Read_MetaOfAnExpiry_GivesNoDate() => Assert.Null(SamplePage.Read(SamplePage.Meta("expiry-date", "2030-11-23")).Published);

    [Fact]
    public void Read_WebPageInJsonLdWithoutAnArticle_GivesTheDate() =>
        Assert.Equal(
            "2014-11-23",
            Day(
                "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\""
                    + SamplePage.Title
                    + "\",\"datePublished\":\"2014-11-23\"}]}</script>"
            )
        );

    [Theory]
    [InlineData("https://news.example.co.uk/a", "2018-04-03")]
    [InlineData("https://news.example.com/a", "2018-03-04")]
    public void Read_NumbersInEnglish_AreOrderedByTheCountryOfTheAddress(string address, string expected) =>
        Assert.Equal(
            expected,
            SamplePage
                .Read($"<link rel=\"canonical\" href=\"{address}\">", "<p class=\"date\">03/04/2018</p>", language: "en-US")
                .Published?.Value[..10]
        );

    [Theory]
    [InlineData("", "2018-04-03")]
    [InlineData("<meta property=\"article:modified_time\" content=\"2018-03-05T08:00:00+07:00\">", "2018-03-04")]
    [InlineData("<meta property=\"article:modified_time\" content=\"2018-04-05T08:00:00+07:00\">", "2018-04-03")]
    [InlineData("<meta property=\"article:modified_time\" content=\"2019-12-05T08:00:00+07:00\">", "2018-04-03")]
    public void Read_NumbersThatCouldBeEitherOrder_AreSettledByOtherDates(string head, string expected) =>
        Assert.Equal(expected, Day(head, "<p class=\"date\">03/04/2018</p>"));

    [Fact]
    public void Read_MonthFolderBeforeTheDay_IsADateInAnAddress() =>
        Assert.Equal("2023-11-17", Day("<link rel=\"canonical\" href=\"http://bao.example/2023-11/17/c_112.htm\">"));

    [Fact]
    public void Read_OneDayInAllMarksFarFromTheText_IsThePublication() =>
        Assert.Equal(
            "2022-10-17",
            Day(
                "<script>var page={\"createdAt\":\"2019-01-02T08:49:08Z\"}</script>",
                "",
                string.Concat(Enumerable.Repeat("<div><p>Một mục khác</p></div>", 12))
                    + "<div><time datetime=\"2022-10-17T08:48:56Z\">8 phút trước</time></div>"
            )
        );

    [Theory]
    [InlineData("Published on 17 December 2019 at 10h25 - Updated on 18 December 2019 at 08h40")]
    [InlineData("Publié le mardi 17 décembre 2019 à 10h25 - Mis à jour le mercredi 18 décembre 2019 à 08h40")]
    [InlineData("Đăng lúc 10:25 17/12/2019 - Cập nhật lúc 08:40 18/12/2019")]
    [InlineData("입력 2019.12.17 10:25 | 수정 2019.12.18 08:40")]
    public void Read_LineOfPublicationAndChange_IsNoneOfTheBodyAndGivesBoth(string line)
    {
        var article = SamplePage.Read(above: $"<p class=\"meta__line\">{line}</p>");

        Assert.StartsWith("2019-12-17T10:25", article.Published?.Value, StringComparison.Ordinal);
        Assert.StartsWith("Sở Thông tin", article.Body, StringComparison.Ordinal);
        Assert.Contains(
            article.DateEvidence,
            date => date.Value.StartsWith("2019-12-18T08:40", StringComparison.Ordinal) && date.Confidence == 0.3
        );
    }

    [Fact]
    public void Read_ChangeInTheAttributeAndBothInTheText_TakesThePublication()
    {
        var article = SamplePage.Read(
            above: "<time itemprop=\"dateModified\" datetime=\"2018-03-14T18:05:30+01:00\">12/03/2018 09:40 | Actualizado a "
                + "14/03/2018 18:05</time>"
        );

        Assert.Equal("2018-03-12T09:40:00+01:00", article.Published?.Value);
    }

    [Theory]
    [InlineData("<div class=\"post-date\"><span>May</span><span>24</span><span>2014</span></div>")]
    [InlineData("<div class=\"post-date\"><span>24</span> <span>May</span> <span>2014</span></div>")]
    [InlineData("<div><div>24</div><div>May</div><div>2014</div></div>")]
    [InlineData("<div class=\"date\"><b>24</b><div>Tháng 5</div><div>2014</div></div>")]
    public void Read_WordsOfADateInElementsOfTheirOwn_AreOneDate(string date)
    {
        var article = SamplePage.Read(above: date);

        Assert.Equal("2014-05-24", article.Published?.Value[..10]);
        Assert.StartsWith("Sở Thông tin", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    // Printed time against the stamp, another date's zone, the country's zone: each tells the page's day.
    [InlineData("2018-03-13T00:15:00Z", "<p class=\"date\">March 12, 2018 8:15 p.m. ET</p>", "", "en", "2018-03-12T20:15:00-04:00")]
    [InlineData("2018-03-13T00:15:00Z", "<p class=\"date\">March 12, 2018 8:15 p.m.</p>", "", "en", "2018-03-12T20:15:00-04:00")]
    [InlineData(
        "2018-03-12T23:30:00Z",
        "<p class=\"date\">13/03/2018</p>",
        "https://bao.example.vn/2018/03/13/a",
        "vi",
        "2018-03-13T06:30:00+07:00"
    )]
    [InlineData("2018-03-12T23:30:00Z", "", "https://news.example.kr/2018/03/13/a", "ko", "2018-03-13T08:30:00+09:00")]
    [InlineData(
        "2018-03-12T10:30:00Z",
        "<p class=\"date\">12/03/2018</p>",
        "https://bao.example.vn/2018/03/12/a",
        "vi",
        "2018-03-12T10:30:00+00:00"
    )]
    public void Read_StampInUtc_GivesThePagesOwnDay(string stamp, string line, string address, string language, string expected) =>
        Assert.Equal(
            expected,
            SamplePage
                .Read(
                    SamplePage.Meta("article:published_time", stamp)
                        + (address.Length == 0 ? "" : $"<link rel=\"canonical\" href=\"{address}\">"),
                    line,
                    language: language
                )
                .Published?.Value
        );

    [Fact]
    public void Read_HeadShowsAnEarlierDayThanMetadata_TakesTheShownOne() =>
        Assert.Equal("2018-03-22", Day(Published("2019-11-05"), "<p>By Orla Fenn</p><p>March 22, 2018</p>"));

    [Fact]
    public void Read_HeadShowsTheDayOfTheChange_KeepsThePublication() =>
        Assert.Equal(
            "2018-03-22",
            Day(Published("2018-03-22") + SamplePage.Meta("article:modified_time", "2019-11-05T08:00:00Z"), "<p>November 5, 2019</p>")
        );

    [Fact]
    public void Read_HeadSaysThatItsDayIsAChange_KeepsThePublication() =>
        Assert.Equal("2019-11-05", Day(Published("2019-11-05"), "<p>Updated: March 22, 2018</p>"));

    [Fact]
    public void Read_HeadShowsSeveralDays_KeepsThePublication() =>
        Assert.Equal("2019-11-05", Day(Published("2019-11-05"), "<ul><li>March 22, 2018</li><li>April 2, 2018</li></ul>"));

    [Fact]
    public void Read_AddressAgreesWithMetadata_KeepsThePublication() =>
        Assert.Equal(
            "2019-11-05",
            Day(Published("2019-11-05") + "<link rel=\"canonical\" href=\"https://example.com/2019/11/05/tram\">", "<p>March 22, 2018</p>")
        );

    [Fact]
    public void Read_StampOfTheMorningInUtc_GoesByTheShownDay() =>
        Assert.Equal(
            "2018-03-21",
            SamplePage
                .Read(
                    "<link rel=\"canonical\" href=\"https://example.com/a\">" + Published("2018-03-22T01:30:00Z"),
                    "<time datetime=\"2018-03-22T01:30:00Z\">March 21, 2018</time>",
                    language: "en-US"
                )
                .Published?.Value[..10]
        );

    [Fact]
    public void Read_ChangeFarFromTheText_IsBetterThanNothing() =>
        Assert.Equal("2018-03-22", Day("", below: "<section><p>Other</p></section><div><p>Last updated: March 22, 2018</p></div>"));

    [Fact]
    public void Read_DataInAnAttribute_GiveTheDate() =>
        Assert.Equal(
            "2018-03-22",
            Day(
                "",
                below: "<div data-page=\"{&quot;filler&quot;:&quot;"
                    + new string('x', 200)
                    + "&quot;,&quot;datePublished&quot;:&quot;2018-03-22T09:00:00-05:00&quot;}\"></div>"
            )
        );

    private static string Published(string value) => SamplePage.Meta("article:published_time", value);

    private static string? Day(string head, string above = "", string below = "") =>
        SamplePage.Read(head, above, below).Published?.Value[..10];
}
