namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class PageAuthorsTests
{
    private const string Byline = "<p class=\"byline\">Nguyễn Thị Lan</p>";

    [Fact]
    public void Read_OrganizationInJsonLd_YieldsToThePersonOfTheMetaElement() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(
                SamplePage.JsonLd("\"author\":{\"@type\":\"Organization\",\"name\":\"Báo Miền Núi\"}")
                    + SamplePage.Meta("author", "Nguyễn Thị Lan")
            )
        );

    [Fact]
    public void Read_TwoMetaElementsOfDifferentPeople_TakesTheOneInTheByline() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(SamplePage.Meta("author", "Trần Hữu Nghĩa") + SamplePage.Meta("article:author", "Nguyễn Thị Lan"), Byline)
        );

    [Fact]
    public void Read_AccountInMetaAndNameInByline_TakesTheName() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(SamplePage.Meta("author", "nguyenlan"), "<p><a rel=\"author\" href=\"/a/1\">Nguyễn Thị Lan</a></p>")
        );

    [Theory]
    [InlineData("Viết bởi <a href=\"/author/lan\">Nguyễn Thị Lan</a>. Reviewed by <a href=\"/author/nghia\">Trần Hữu Nghĩa</a>")]
    [InlineData(
        "<span>By</span> <a href=\"/author/lan\">Nguyễn Thị Lan</a> <span>Ảnh:</span> <a href=\"/author/nghia\">Trần Hữu Nghĩa</a>"
    )]
    public void Read_NameBehindAnotherRole_IsNoAuthor(string line) => Assert.Equal(["Nguyễn Thị Lan"], Authors("", $"<div>{line}</div>"));

    [Fact]
    public void Read_FirmOfTwoNames_YieldsToThePerson() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(
                SamplePage.JsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"Miền Núi Tax & Accounting\"}")
                    + SamplePage.Meta("author", "Nguyễn Thị Lan")
            )
        );

    [Theory]
    [InlineData("Nguyễn Thị Lan, Head Winemaker")]
    [InlineData("Nguyễn Thị Lan, Licensed Grader")]
    public void Read_OfficeBehindAName_IsNoSecondAuthor(string declared) =>
        Assert.Equal(["Nguyễn Thị Lan"], Authors(SamplePage.Meta("author", declared)));

    [Theory]
    [InlineData("Nguyễn Thị Lan (ntl), Trần Hữu Nghĩa (thn)", "Nguyễn Thị Lan", "Trần Hữu Nghĩa")]
    [InlineData("Bruno (Henrique) Rodrigues", "Bruno (Henrique) Rodrigues")]
    public void Read_MetaWithBrackets_TakesInitialsAway(string declared, params string[] names) =>
        Assert.Equal(names, Authors(SamplePage.Meta("author", declared)));

    [Fact]
    public void Read_MetaWithAddress_IsNoName() =>
        Assert.Equal(["Nguyễn Thị Lan"], Authors(SamplePage.Meta("article:author", "https://social.example/lan"), Byline));

    [Fact]
    public void Read_MetaWithNumber_IsNoName() => Assert.Equal(["Nguyễn Thị Lan"], Authors(SamplePage.Meta("author", "105092"), Byline));

    [Fact]
    public void Read_LabelOfTwitterCard_GivesTheName() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            Authors(SamplePage.Meta("twitter:label1", "Được viết bởi") + SamplePage.Meta("twitter:data1", "Nguyễn Thị Lan"))
        );

    [Fact]
    public void Read_MetaOfTheSitesOwnNaming_GivesTheName() =>
        Assert.Equal(["Nguyễn Thị Lan"], Authors(SamplePage.Meta("baomau_authors", "Nguyễn Thị Lan")));

    [Fact]
    public void Read_NameEscapedTwice_IsDecoded() =>
        Assert.Equal(["Conan O’Brien"], Authors(SamplePage.JsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"Conan O&#8217;Brien\"}")));

    [Fact]
    public void Read_AgencyAloneInTheAuthorsPlace_IsAuthorAndAgency()
    {
        var article = SamplePage.Read(SamplePage.JsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"Reuters\"}"));

        Assert.Equal(["Reuters"], article.Authors);
        Assert.Equal("Reuters", article.Agency);
    }

    [Fact]
    public void Read_AgencyBesideAPerson_IsTheAgencyOnly()
    {
        var article = SamplePage.Read(SamplePage.Meta("author", "Nguyễn Thị Lan, Reuters"));

        Assert.Equal(["Nguyễn Thị Lan"], article.Authors);
        Assert.Equal("Reuters", article.Agency);
    }

    [Fact]
    public void Read_LinkToAPersonsPageAboveTheText_NamesTheAuthor() =>
        Assert.Equal(["Nguyễn Thị Lan"], Authors("", "<p><a href=\"/tac-gia/nguyen-thi-lan\">Nguyễn Thị Lan</a></p>"));

    [Fact]
    public void Read_LinkToAPersonsPageInTheText_NamesNoAuthor() =>
        Assert.Empty(
            SamplePage
                .Read(
                    "",
                    "<p>Theo sở, công ty đã thử thiết bị từ đầu năm, và ông <a href=\"/people/tran-huu-nghia\">Trần Hữu Nghĩa</a> nói "
                        + "việc lắp đặt không gặp trở ngại nào.</p>"
                )
                .Authors
        );

    [Fact]
    public void Read_DateBehindTheName_IsNoPartOfIt() =>
        Assert.Equal(["Jane Doe"], Authors("", "<div class=\"byline\">By Jane Doe March 25, 2015</div>"));

    [Fact]
    public void Read_OfficeBehindTheName_IsNoPartOfIt() =>
        Assert.Equal(
            ["Jane Doe", "John Roe"],
            Authors(SamplePage.Meta("author", "Jane Doe, Vice President, Example Corp, and John Roe, Staff Writer"))
        );

    [Fact]
    public void Read_DegreeBehindTheName_IsNoPartOfIt() =>
        Assert.Equal(["Jane Doe"], Authors(SamplePage.Meta("author", "Jane Doe, MD, PhD")));

    [Fact]
    public void Read_GenerationBehindTheName_IsPartOfIt() =>
        Assert.Equal(["John Doe Jr."], Authors(SamplePage.Meta("author", "John Doe, Jr.")));

    [Fact]
    public void Read_MetadataNameOneOfTwoLinkedAuthors_TakesBoth() =>
        Assert.Equal(
            ["Nguyễn Thị Lan", "Trần Hữu Nghĩa"],
            Authors(
                SamplePage.Meta("author", "Nguyễn Thị Lan"),
                "<p><a rel=\"author\" href=\"/1\">Nguyễn Thị Lan</a> và <a rel=\"author\" href=\"/2\">Trần Hữu Nghĩa</a></p>"
            )
        );

    [Fact]
    public void Read_NamesOfOnePersonInElementsOfTheirOwn_AreOneName() =>
        Assert.Equal(["Ingrid Moe"], Authors("", "<p><a rel=\"author\" href=\"/1\"><span>Ingrid</span> <span>Moe</span></a></p>"));

    [Fact]
    public void Read_MicrodataInAPicturesCaption_IsNoAuthor() =>
        Assert.Empty(
            SamplePage
                .Read(
                    "",
                    "<figure><img src=\"a.jpg\"><figcaption><span itemprop=\"author\">Trần Hữu Nghĩa</span> <span itemprop=\"author\">Lê "
                        + "Văn Tám</span></figcaption></figure><p itemprop=\"author\">105</p>"
                )
                .Authors
        );

    [Fact]
    public void Read_AccountInAnEntrysMark_IsTheAuthor() =>
        Assert.Equal(["doumae"], Authors("", "<p>by <span class=\"author vcard\"><a class=\"url fn\" href=\"/x\">doumae</a></span></p>"));

    [Fact]
    public void Read_CommentersNames_AreNoAuthors() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            SamplePage
                .Read("", Byline, "<div class=\"comments\"><p class=\"comment-author\">Trần Hữu Nghĩa</p><p>Tin rất hay.</p></div>")
                .Authors
        );

    [Fact]
    public void Read_SectionBeforeTheName_IsNoPartOfIt() =>
        Assert.Equal(["Jane Doe", "John Roe"], Authors("", "<div class=\"byline\">Politics · Jane Doe, John Roe</div>"));

    [Fact]
    public void Read_PlaceBehindTheNames_IsNoAuthor() =>
        Assert.Equal(["Anna Martel", "Lea Wagner"], Authors("", "<p>Von Anna Martel und Lea Wagner, Nairobi</p>"));

    [Fact]
    public void Read_NoBreakSpaceBehindVon_IsAByline() => Assert.Equal(["Malek Fouda"], Authors("", "<p>Von&nbsp;<b>Malek Fouda</b></p>"));

    [Fact]
    public void Read_DateBehindOn_IsNoPartOfTheName() =>
        Assert.Equal(["Jane Roe"], Authors("", "<p>Posted by Jane Roe on April 20, 2026 @ 8:39 am</p>"));

    [Fact]
    public void Read_AgencyInAVisibleByline_IsTheAuthor() =>
        Assert.Equal(["Associated Press"], Authors("", "<p>By <a href=\"/agency\">Associated Press</a></p>"));

    [Fact]
    public void Read_HeadlineUnlikeTheTitle_StillMarksTheHead()
    {
        var article = SamplePage.Read(
            "<meta property=\"og:title\" content=\"Vì sao vùng cao cần sóng\">",
            "<p class=\"byline\">Nguyễn Thị Lan</p>" + string.Concat(Enumerable.Repeat("<div><span>0</span></div>", 10)),
            heading: "<h1>Thêm nhiều trạm mới ở bốn nơi</h1>"
        );

        Assert.Equal(["Nguyễn Thị Lan"], article.Authors);
    }

    [Fact]
    public void Read_OnlyOneNameMarkedFarFromTheText_IsTheAuthor() =>
        Assert.Equal(
            ["Nguyễn Thị Lan"],
            SamplePage
                .Read(
                    "",
                    "",
                    string.Concat(Enumerable.Repeat("<div><p>Một mục khác</p></div>", 12)) + "<p class=\"writer\">Nguyễn Thị Lan</p>"
                )
                .Authors
        );

    [Fact]
    public void Read_SeveralNamesMarkedFarFromTheText_AreNoAuthors() =>
        Assert.Empty(
            SamplePage
                .Read(
                    "",
                    "",
                    string.Concat(Enumerable.Repeat("<div><p>Một mục khác</p></div>", 12))
                        + "<p class=\"writer\">Nguyễn Thị Lan</p><p class=\"writer\">Trần Hữu Nghĩa</p>"
                )
                .Authors
        );

    [Theory]
    [InlineData("<p class=\"author\">Tác giả: Nguyễn Thị Lan</p>")]
    [InlineData("<div class=\"tac-gia\"><span>PV Nguyễn Thị Lan</span></div>")]
    [InlineData("<p>Phóng viên: <b>Nguyễn Thị Lan</b></p>")]
    [InlineData("<p class=\"byline\"><b>Nguyễn Thị Lan</b> - Phóng viên thường trú</p>")]
    [InlineData("<p class=\"detail-author\"><a href=\"/tac-gia/lan-1.htm\">Nguyễn Thị Lan</a> <span>22/03/2018 10:30</span></p>")]
    [InlineData("<p class=\"author\">Nguyễn Thị Lan (tổng hợp)</p>")]
    [InlineData("<p class=\"author\">NGUYỄN THỊ LAN</p>")]
    public void Read_VietnameseByline_GivesTheName(string above) =>
        Assert.Equal(["Nguyễn Thị Lan"], Authors("", above).Select(name => name is "NGUYỄN THỊ LAN" ? "Nguyễn Thị Lan" : name));

    [Theory]
    [InlineData("<p class=\"byline\">Nguyễn Thị Lan - Trần Hữu Nghĩa</p>")]
    [InlineData("<p class=\"byline\">Nguyễn Thị Lan, Trần Hữu Nghĩa</p>")]
    [InlineData("<p class=\"byline\">Bài, ảnh: Nguyễn Thị Lan và Trần Hữu Nghĩa</p>")]
    public void Read_VietnameseBylineOfTwo_GivesBoth(string above) =>
        Assert.Equal(["Nguyễn Thị Lan", "Trần Hữu Nghĩa"], Authors("", above));

    private static IReadOnlyList<string> Authors(string head, string above = "") => SamplePage.Read(head, above).Authors;

    [Fact]
    public void Read_CitationAuthors_ArePeopleWithTheirGivenNamesFirst() =>
        Assert.Equal(
            ["Orla Fenn", "Miro Tarn"],
            SamplePage.Read(SamplePage.Meta("citation_author", "Fenn, Orla") + SamplePage.Meta("citation_author", "Tarn, Miro")).Authors
        );

    [Fact]
    public void Read_PersonInJsonLdWithTheFamilyNameFirst_IsOnePerson() =>
        Assert.Equal(
            ["Orla Fenn"],
            SamplePage.Read(SamplePage.JsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"Fenn, Orla\"}")).Authors
        );

    [Fact]
    public void Read_AccountOfTheSystem_IsNobody() => Assert.Empty(Authors(SamplePage.Meta("author", "admin")));

    [Fact]
    public void Read_DegreesAsNamesOfTheirOwn_AreLeftOut() =>
        Assert.Equal(
            ["Orla Fenn"],
            Authors(
                SamplePage.JsonLd(
                    "\"author\":[{\"@type\":\"Person\",\"name\":\"Orla Fenn\"},{\"@type\":\"Person\",\"name\":\"RN\"},"
                        + "{\"@type\":\"Person\",\"name\":\"FAND\"}]"
                )
            )
        );
}
