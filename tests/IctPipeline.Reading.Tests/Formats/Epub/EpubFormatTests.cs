using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Formats.Archives;

namespace IctPipeline.Reading.Tests.Formats.Epub;

public class EpubFormatTests
{
    private const string Prose = "Mạng cáp quang đã tới mọi xã của tỉnh, và nhiều trạm phát sóng mới được dựng trong năm nay ở vùng cao.";

    [Fact]
    public void Read_Chapters_AreMembersInTheOrderOfReading()
    {
        var members = Sample().Read();

        Assert.Equal(["OEBPS/text/c1.xhtml", "OEBPS/text/c2.xhtml"], members.Select(member => member.Member));
        Assert.Equal(["Chương một", "Chương hai theo mục lục"], members.Select(member => member.Article!.Title));
        Assert.All(members, member => Assert.Equal("epub", member.Article!.File.Format));
        Assert.Equal([Prose, Prose], members.Select(member => member.Article!.Body));
    }

    [Fact]
    public void Read_Package_TellsAuthorDateLanguageAndBook()
    {
        var article = Sample()
            .Metadata("<dc:date>2021-03-04</dc:date><dc:subject>viễn thông</dc:subject><dc:publisher>Nhà sách</dc:publisher>")
            .Read()[0]
            .Article!;

        Assert.Equal(["Nguyễn Thu Hà"], article.Authors);
        Assert.Equal("vi", article.DeclaredLanguage);
        Assert.StartsWith("2021-03-04", article.Published!.Value, StringComparison.Ordinal);
        Assert.Contains(article.DateEvidence, date => date.Field == "epub date");
        Assert.Equal("Sách mẫu", article.Extra["book"]);
        Assert.Equal("Nhà sách", article.Extra["publisher"]);
        Assert.Equal(["viễn thông"], article.Tags);
    }

    [Theory]
    [InlineData("<img src=\"bia.jpg\" alt=\"Bìa\"/>")]
    [InlineData("<h1>Phần một</h1>")]
    public void Read_PageWithoutText_IsNoArticleAndNoFailure(string page)
    {
        var members = Sample().Page("c3", page).Read();

        Assert.Equal(["OEBPS/text/c1.xhtml", "OEBPS/text/c2.xhtml"], members.Select(member => member.Member));
    }

    [Fact]
    public void Read_BookOfPictures_HasNoArticle() =>
        Assert.Equal(
            RejectionCodes.NoArticle,
            Assert.Throws<ArticleRejectedException>(() => new EpubBook().Page("c1", "<img src=\"a.jpg\"/>").Read()).Code
        );

    [Fact]
    public void Read_MissingChapter_IsItsOwnFailure()
    {
        var members = Sample().Page("c3", null).Read();

        Assert.Equal(3, members.Count);
        Assert.Equal(RejectionCodes.InvalidArchive, members[2].Rejection!.Code);
        Assert.Equal("OEBPS/text/c3.xhtml", members[2].Member);
    }

    [Fact]
    public void Read_ContentsOfTheFirstEdition_NameChapters()
    {
        const string Ncx =
            "<!DOCTYPE ncx PUBLIC \"-//NISO//DTD ncx 2005-1//EN\" \"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd\"><ncx><navMap>"
            + "<navPoint><navLabel><text>Theo mục lục cũ</text></navLabel><content src=\"text/c1.xhtml#a\"/></navPoint></navMap></ncx>";
        var bytes = new EpubBook().Page("c1", $"<p>{Prose}</p>").File("OEBPS/toc.ncx", Ncx).ToBytes();
        var named = Packages.Replace(
            bytes,
            "OEBPS/book.opf",
            text =>
                text.Replace("<spine>", "<spine toc=\"ncx\">", StringComparison.Ordinal)
                    .Replace(
                        "</manifest>",
                        "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/></manifest>",
                        StringComparison.Ordinal
                    )
        );

        Assert.Equal("Theo mục lục cũ", Assert.Single(Reading.All(named, "a.epub")).Article!.Title);
    }

    [Theory]
    [InlineData("http://www.w3.org/2001/04/xmlenc#aes128-cbc", true)]
    [InlineData("http://www.idpf.org/2008/embedding", false)]
    public void Read_Encryption_OfFontsAloneIsNoProtection(string method, bool isProtected)
    {
        var book = Sample()
            .File(
                "META-INF/encryption.xml",
                $"<encryption><EncryptedData><EncryptionMethod Algorithm=\"{method}\"/></EncryptedData></encryption>"
            );

        if (isProtected)
        {
            Assert.Equal(RejectionCodes.Encrypted, Reading.RejectionCode(book.ToBytes()));
        }
        else
        {
            Assert.Equal(2, book.Read().Count);
        }
    }

    [Fact]
    public void Read_Rights_AreProtection() =>
        Assert.Equal(RejectionCodes.Encrypted, Reading.RejectionCode(Sample().File("META-INF/rights.xml", "<rights/>").ToBytes()));

    [Fact]
    public void Read_FixedPages_AreRefused() =>
        Assert.Equal(
            RejectionCodes.UnsupportedFormat,
            Reading.RejectionCode(Sample().Metadata("<meta property=\"rendition:layout\">pre-paginated</meta>").ToBytes())
        );

    [Fact]
    public void Read_ContainerWithoutABook_IsRefusedAsDamaged()
    {
        var exception = Assert.Throws<ArticleRejectedException>(() =>
            Reading.All(Packed.Zip(("META-INF/container.xml", "<a/>"), ("b.xml", "<b/>")), "a.zip")
        );

        Assert.Equal(RejectionCodes.InvalidArchive, exception.Code);
        Assert.Contains("e-book", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EntityBomb_IsRefused()
    {
        var type = "<!DOCTYPE package [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

        Assert.Equal(
            RejectionCodes.InvalidArchive,
            Reading.RejectionCode(Sample().DocumentType(type).Metadata("<dc:title>&b;</dc:title>").ToBytes())
        );
    }

    [Fact]
    public void Read_BombInAChapter_IsRefused() =>
        Assert.Equal(
            RejectionCodes.BudgetExceeded,
            Reading.RejectionCode(new EpubBook().Page("bom", new string(' ', 60_000_000)).ToBytes())
        );

    [Fact]
    public void Read_NoSpine_HoldsNoArticle() => Assert.Equal(RejectionCodes.NoArticle, Reading.RejectionCode(new EpubBook().ToBytes()));

    /// <summary>A book with everything that the reader looks at.</summary>
    internal static EpubBook Sample() =>
        new EpubBook()
            .Page("bia", "<img src=\"bia.jpg\"/>")
            .Guide("cover", "bia")
            .Page(
                "mucluc",
                "<nav epub:type=\"toc\"><ol><li><a href=\"c1.xhtml\">Chương một</a></li>"
                    + "<li><a href=\"c2.xhtml#a\">Chương hai theo mục lục</a></li></ol></nav>",
                "nav"
            )
            .Page("c1", $"<h1>Chương một</h1><p>{Prose}</p>")
            .Page("c2", $"<p>{Prose}</p>")
            .Page("phu", "<p>Phụ lục</p>", reference: "linear=\"no\"");

    [Fact]
    public void Read_NumbersOfThePrintedPages_AreNoText()
    {
        var body =
            $"<h1>Chương một</h1><p>{Prose} <span epub:type=\"pagebreak\" id=\"p7\">7</span>{Prose}</p><div role='doc-pagebreak'>8</div>";

        Assert.Equal($"{Prose} {Prose}", Assert.Single(new EpubBook().Page("c1", body).Read()).Article!.Body);
    }

    [Fact]
    public void Read_Ruby_HasTheReadingInBrackets() =>
        Assert.Contains(
            "昨夕(ゆうべ)は妙(みょう)な",
            Assert
                .Single(
                    new EpubBook()
                        .Page(
                            "c1",
                            "<p><ruby>昨夕<rt>ゆうべ</rt></ruby>は<ruby>妙<rp>(</rp><rt>みょう</rt><rp>)</rp></ruby>な気持ちがした。</p>"
                        )
                        .Read()
                )
                .Article!.Body,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_NumberOfTheFirstSection_IsNoTitleWhereTheContentsHaveOne()
    {
        var members = new EpubBook()
            .Page("mucluc", "<nav epub:type=\"toc\"><ol><li><a href=\"c1.xhtml\">Bến cảng</a></li></ol></nav>", "nav")
            .Page("c1", $"<h5>1</h5><p>{Prose}</p><h5>2</h5><p>{Prose}</p>")
            .Read();

        Assert.Equal("Bến cảng", Assert.Single(members).Article!.Title);
    }

    [Fact]
    public void Read_NamesThatStandForNone_AreNone()
    {
        var bytes = Packages.Replace(
            new EpubBook().Page("c1", $"<p>Bến cảng mới</p><p>{Prose}</p>").ToBytes(),
            "OEBPS/book.opf",
            text =>
                text.Replace("Sách mẫu", "Unknown", StringComparison.Ordinal).Replace("Nguyễn Thu Hà", "Unknown", StringComparison.Ordinal)
        );
        bytes = Packages.Replace(bytes, "OEBPS/text/c1.xhtml", text => text.Replace("Sách mẫu", "Unknown", StringComparison.Ordinal));

        var article = Assert.Single(Reading.All(bytes, "a.epub")).Article!;

        Assert.Equal("Bến cảng mới", article.Title);
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void Read_LibrarysWordsAroundTheBooksTitle_AreNoChapters()
    {
        var bytes = Packages.Replace(
            new EpubBook().Page("c1", $"<h2>Bến cảng mới</h2><p>{Prose}</p>").ToBytes(),
            "OEBPS/text/c1.xhtml",
            text => text.Replace("<title>Sách mẫu", "<title>The Gutenberg eBook of Sách mẫu, by Hà", StringComparison.Ordinal)
        );

        Assert.Equal("Bến cảng mới", Assert.Single(Reading.All(bytes, "a.epub")).Article!.Title);
    }

    [Fact]
    public void Read_OnlyPage_IsReadThoughItIsCalledACover() =>
        Assert.Equal(
            Prose,
            Assert.Single(new EpubBook().Page("c1", $"<h1>Một</h1><p>{Prose}</p>").Guide("cover", "c1").Read()).Article!.Body
        );
}
