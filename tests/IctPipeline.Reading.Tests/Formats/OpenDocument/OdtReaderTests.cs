using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;
using static IctPipeline.Reading.Tests.Formats.OpenDocument.OdtMarkup;

namespace IctPipeline.Reading.Tests.Formats.OpenDocument;

public class OdtReaderTests
{
    private const string Tcvn3 = "Së C«ng Th­¬ng ®Æt m¸y chñ t¹i Thñ §øc.";
    private const string Unicode = "Sở Công Thương đặt máy chủ tại Thủ Đức.";

    [Fact]
    public void Read_Text_HasTitleParagraphsAndNoHeaders()
    {
        var article = new OdtPackage(Title + P("Trung tâm đặt tại Cần Thơ.") + P("Vốn là <text:span>300</text:span> tỷ đồng.")).Read();

        Assert.Equal("odt", article.File.Format);
        Assert.Equal("Tin trong ngày", article.Title);
        Assert.Equal("Trung tâm đặt tại Cần Thơ.\n\nVốn là 300 tỷ đồng.", article.Body);
    }

    [Fact]
    public void Read_Flat_IsTheSame()
    {
        var package = new OdtPackage(Title + P("Trung tâm đặt tại Cần Thơ."));

        var flat = Reading.Article(package.ToFlat(), "tin.xml");

        Assert.Equal("odt", flat.File.Format);
        Assert.Equal(package.Read().Body, flat.Body);
        Assert.Equal(package.Read().Title, flat.Title);
    }

    [Fact]
    public void Read_Meta_GivesAuthorTagsDatesAndLanguage()
    {
        var article = new OdtPackage(Title + P("Nội dung."))
            .Meta(
                "<dc:title>Tài liệu</dc:title><meta:initial-creator>Nguyễn Thu Hà</meta:initial-creator><dc:creator>Ai đó</dc:creator>"
                    + "<meta:keyword>viễn thông</meta:keyword><meta:keyword>5G</meta:keyword><dc:language>vi-VN</dc:language>"
                    + "<meta:creation-date>2021-03-04T08:00:00.123456789</meta:creation-date>"
            )
            .Read();

        Assert.Equal(["Nguyễn Thu Hà"], article.Authors);
        Assert.Equal(["viễn thông", "5G"], article.Tags);
        Assert.Equal("vi-VN", article.DeclaredLanguage);
        Assert.Contains(
            article.DateEvidence,
            date => date.Field == "odt created" && date.Value.StartsWith("2021-03-04T08:00:00", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_UserDefinedAuthor_GoesBeforeTheAccount() =>
        Assert.Equal(
            ["Trần Văn Bình"],
            new OdtPackage(Title + P("Nội dung."))
                .Meta(
                    "<meta:initial-creator>Nguyễn Thu Hà</meta:initial-creator>"
                        + "<meta:user-defined meta:name=\"Tác giả\">Trần Văn Bình</meta:user-defined>"
                )
                .Read()
                .Authors
        );

    [Theory]
    [InlineData(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Bỏ</text:p></text:deletion></text:changed-region>"
            + "</text:tracked-changes>"
    )]
    [InlineData("<text:section text:display=\"none\"><text:p>Bỏ</text:p></text:section>")]
    [InlineData("<text:section text:display=\"condition\" text:is-hidden=\"true\"><text:p>Bỏ</text:p></text:section>")]
    [InlineData("<text:p><office:annotation><text:p>Bỏ</text:p></office:annotation></text:p>")]
    [InlineData("<text:p><text:hidden-text text:is-hidden=\"true\">Bỏ</text:hidden-text></text:p>")]
    [InlineData("<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>Bỏ</text:p>")]
    [InlineData("<text:p><text:span text:style-name=\"An\">Bỏ</text:span></text:p>")]
    [InlineData("<text:p><text:placeholder text:placeholder-type=\"text\">&lt;Bỏ&gt;</text:placeholder></text:p>")]
    [InlineData("<text:p><draw:frame><draw:image/><svg:title>Bỏ</svg:title><svg:desc>Bỏ</svg:desc></draw:frame></text:p>")]
    [InlineData("<text:p><draw:frame><draw:image><office:binary-data>Qk8=</office:binary-data></draw:image></draw:frame></text:p>")]
    public void Read_WhatNobodySees_IsLeftOut(string content) =>
        Assert.Equal(
            "Nội dung.",
            new OdtPackage(Title + content + P("Nội dung."))
                .Automatic(
                    "<style:style style:name=\"An\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
                )
                .Read()
                .Body
        );

    [Fact]
    public void Read_Notes_StandAtTheEndFootnotesFirst()
    {
        var article = new OdtPackage(
            Title + P("Một" + Note("endnote", "i", "Cuối bài.") + " và hai" + Note("footnote", "1", "Chân trang.") + ".") + P("Nội dung.")
        ).Read();

        Assert.Equal("Một và hai.\n\nNội dung.\n\nChân trang.\n\nCuối bài.", article.Body);
    }

    [Fact]
    public void Read_Tables_AreLinesWithTabs() =>
        Assert.Equal(
            "Trước.\n\nTỉnh\tVốn\nHuế\t300 tỷ\n\nSau.",
            new OdtPackage(
                Title
                    + P("Trước.")
                    + "<table:table><table:table-column table:number-columns-repeated=\"2\"/>"
                    + Row(Cell("Tỉnh") + Cell("Vốn"))
                    + Row(Cell("Huế") + Cell("300 tỷ"))
                    + "</table:table>"
                    + P("Sau.")
            )
                .Read()
                .Body
        );

    [Fact]
    public void Read_TextBox_FollowsItsParagraph() =>
        Assert.Equal(
            "Đoạn chính.\n\nHộp chữ.\n\nSau.",
            new OdtPackage(
                Title + P("Đoạn <draw:frame><draw:text-box>" + P("Hộp chữ.") + "</draw:text-box></draw:frame>chính.") + P("Sau.")
            )
                .Read()
                .Body
        );

    [Fact]
    public void Read_LinksSpacesTabsAndBreaks_AreKept()
    {
        var article = new OdtPackage(
            Title
                + P(
                    "Xem <text:a xlink:href=\"https://example.vn/du-an\">trang\n   của<text:s/>dự án</text:a>:<text:tab/>ở"
                        + "<text:line-break/>đây, <text:a xlink:href=\"#muc\">mục</text:a>."
                )
        ).Read();

        Assert.Equal([new ArticleLink("https://example.vn/du-an", "trang của dự án")], article.Links);
        Assert.Equal("Xem trang của dự án: ở\nđây, mục.", article.Body);
    }

    [Fact]
    public void Read_OldFonts_BecomeUnicodeRunByRun()
    {
        var styles =
            "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:font-name=\"F1\"/></style:style>"
            + "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties fo:font-family=\".VnTime\"/></style:style>";
        var article = new OdtPackage(
            Title
                + P("Theo báo cáo: <text:span text:style-name=\"T1\">" + Tcvn3 + "</text:span>")
                + $"<text:p text:style-name=\"P1\">{Tcvn3}</text:p>"
        )
            .Font("F1", "&apos;.VnTime&apos;")
            .Automatic(styles)
            .Read();

        Assert.Equal("Theo báo cáo: " + Unicode + "\n\n" + Unicode, article.Body);
    }

    [Fact]
    public void Read_StylesOfTheHead_FillTheHead()
    {
        var styles =
            "<style:style style:name=\"T\" style:display-name=\"Title\" style:family=\"paragraph\"/>"
            + "<style:style style:name=\"P3\" style:family=\"paragraph\" style:parent-style-name=\"T\"/>"
            + "<style:style style:name=\"T_e1_c_20_gi_1ea3_\" style:family=\"paragraph\"/>";
        var article = new OdtPackage(
            "<text:p text:style-name=\"P3\">Khai trương trung tâm dữ liệu</text:p>"
                + "<text:p text:style-name=\"T_e1_c_20_gi_1ea3_\">Trần Văn Bình</text:p>"
                + P("Trung tâm đặt tại Cần Thơ.")
        )
            .Named(styles)
            .Read();

        Assert.Equal("Khai trương trung tâm dữ liệu", article.Title);
        Assert.Equal(["Trần Văn Bình"], article.Authors);
        Assert.Equal("Trung tâm đặt tại Cần Thơ.", article.Body);
    }

    [Fact]
    public void Read_Ruby_StandsBehindItsWord() =>
        Assert.Equal(
            "東京(とうきょう)に",
            new OdtPackage(
                Title + P("<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby>に")
            )
                .Read()
                .Body
        );

    [Theory]
    [InlineData("<text:p>a<text:s text:c=\"999999999\"/>b</text:p>")]
    [InlineData("<text:p>a<text:s text:c=\"99999999999999999999\"/> b</text:p>")]
    [InlineData(
        "<table:table><table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell "
            + "table:number-columns-repeated=\"999999999\"><text:p>a b</text:p></table:table-cell></table:table-row></table:table>"
    )]
    public void Read_RepeatedWithoutEnd_IsReadOnce(string bomb) => Assert.Equal("a b", new OdtPackage(Title + bomb).Read().Body);

    [Fact]
    public void Read_Entities_AreRefused()
    {
        var text = System.Text.Encoding.UTF8.GetString(new OdtPackage(Title + P("&a;")).ToFlat());
        var bomb = text.Replace("<office:document ", "<!DOCTYPE d [<!ENTITY a \"b\">]><office:document ", StringComparison.Ordinal);

        Assert.Equal(RejectionCodes.InvalidArchive, Reading.RejectionCode(System.Text.Encoding.UTF8.GetBytes(bomb)));
    }

    [Fact]
    public void Read_BoxesNestedWithoutEnd_StaysWithinTheBudget()
    {
        var boxes = string.Concat(Enumerable.Repeat("<text:p>a<draw:text-box>", 30_000));
        var ends = string.Concat(Enumerable.Repeat("</draw:text-box></text:p>", 30_000));

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(new OdtPackage(boxes + ends).ToFlat()));
    }

    [Fact]
    public void Read_PackageThatIsABomb_IsRefused() =>
        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(new OdtPackage(P(new string(' ', 50_000_000))).ToBytes()));

    [Fact]
    public void Read_Password_IsRefusedAsEncrypted()
    {
        var entry =
            "<manifest:file-entry manifest:full-path=\"content.xml\">"
            + "<manifest:encryption-data manifest:checksum=\"x\"/></manifest:file-entry>";

        Assert.Equal(RejectionCodes.Encrypted, Reading.RejectionCode(new OdtPackage(P("Nội dung.")).Manifest(entry).ToBytes()));
    }

    [Fact]
    public void Read_NoText_IsRefusedAsDamaged()
    {
        var text = System.Text.Encoding.UTF8.GetString(new OdtPackage(P("x")).ToFlat());

        Assert.Equal(RejectionCodes.InvalidArchive, Reading.RejectionCode(System.Text.Encoding.UTF8.GetBytes(text[..^40])));
    }

    /// <summary>A document with everything that the reader looks at.</summary>
    internal static OdtPackage Sample() =>
        new OdtPackage(
            Title
                + P("Xem <text:a xlink:href=\"https://example.vn/a\">trang</text:a>" + Note("footnote", "1", "Chân trang."))
                + List("L1", Item(P("một")) + Item(P("hai") + List("", Item(P("hai a")))))
                + "<table:table>"
                + Row(Cell("Huế") + Cell("300 tỷ"))
                + "</table:table>"
                + P("<draw:frame><draw:text-box>" + P("Hộp chữ.") + "</draw:text-box></draw:frame>")
                + $"<text:p text:style-name=\"P1\">{Tcvn3}</text:p>"
        )
            .Automatic(
                Numbered
                    + "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties fo:font-family=\".VnTime\"/>"
                    + "</style:style>"
            )
            .Meta("<dc:creator>Nguyễn Thu Hà</dc:creator><dc:date>2021-03-04T08:00:00</dc:date>");
}
