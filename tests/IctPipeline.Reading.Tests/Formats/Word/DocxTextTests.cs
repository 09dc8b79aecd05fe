using IctPipeline.Reading.Model;
using static IctPipeline.Reading.Tests.Formats.Word.DocxMarkup;

namespace IctPipeline.Reading.Tests.Formats.Word;

public class DocxTextTests
{
    [Fact]
    public void Read_Notes_StandAtTheEndInTheOrderOfTheText()
    {
        var body =
            P(R("Mạng mới có 60 trạm") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + R("."))
            + P(R("Giá giảm một nửa.") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>");

        var article = new DocxPackage(Title + body)
            .Footnotes(
                $"<w:footnote w:id=\"-1\">{Text("Đường kẻ")}</w:footnote><w:footnote w:id=\"2\">{Text("So với năm ngoái.")}</w:footnote>"
                    + $"<w:footnote w:id=\"3\">{Text("Kể cả trạm dự phòng.")}</w:footnote>"
            )
            .Endnotes(
                $"<w:endnote w:id=\"2\">{Text("Số liệu của sở.")}</w:endnote><w:endnote w:id=\"9\">{Text("Không ai nhắc.")}</w:endnote>"
            )
            .Read();

        Assert.Equal(
            "Mạng mới có 60 trạm.\n\nGiá giảm một nửa.\n\nKể cả trạm dự phòng.\n\nSo với năm ngoái.\n\nSố liệu của sở.",
            article.Body
        );
    }

    [Fact]
    public void Read_OneParagraphWithANote_IsNotTakenForATitle()
    {
        var article = new DocxPackage(P(R("Cảng mở cửa") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"))
            .Footnotes($"<w:footnote w:id=\"1\">{Text("Theo ban quản lý.")}</w:footnote>")
            .Read();

        Assert.Null(article.Title);
        Assert.Equal("Cảng mở cửa\n\nTheo ban quản lý.", article.Body);
    }

    [Fact]
    public void Read_MovedAndDeletedText_StandsAtItsNewPlaceOnly()
    {
        const string Mark = "<w:rPr><w:del w:id=\"5\" w:author=\"A\"/></w:rPr>";
        var body =
            P(
                $"<w:moveFrom w:id=\"1\" w:author=\"A\">{R("Cần cẩu thứ ba chờ đến hè.")}</w:moveFrom>",
                "<w:rPr><w:moveFrom w:id=\"2\" w:author=\"A\"/></w:rPr>"
            )
            + P(
                R("Hai cần cẩu")
                    + $"<w:del w:id=\"3\" w:author=\"A\"><w:r><w:delText> cũ</w:delText></w:r><w:r><w:noBreakHyphen/></w:r></w:del>",
                Mark
            )
            + P(R(" đã chạy."))
            + P(
                $"<w:moveTo w:id=\"4\" w:author=\"A\">{R("Cần cẩu thứ ba chờ đến hè.")}</w:moveTo>"
                    + $"<w:ins w:id=\"6\" w:author=\"A\">{R(" Rồi xong.")}</w:ins>"
            );

        Assert.Equal("Hai cần cẩu đã chạy.\n\nCần cẩu thứ ba chờ đến hè. Rồi xong.", new DocxPackage(Title + body).Read().Body);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("margin")]
    public void Read_DropCap_BelongsToTheNextParagraph(string kind) =>
        Assert.Equal(
            "Hôm nay cảng mở cửa.",
            new DocxPackage(Title + Text("H", $"<w:framePr w:dropCap=\"{kind}\" w:lines=\"3\"/>") + Text("ôm nay cảng mở cửa.")).Read().Body
        );

    [Fact]
    public void Read_Captions_StandBesideTheirTable()
    {
        const string Table =
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cảng</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>Số trạm</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        var caption = P(
            R("Bảng ") + $"<w:fldSimple w:instr=\" SEQ Bảng \\* ARABIC \">{R("2")}</w:fldSimple>" + R(": Trạm theo cảng"),
            "<w:pStyle w:val=\"c1\"/>"
        );

        var article = new DocxPackage(Title + Text("Xem bảng.") + caption + Table).Styles(Style("c1", "caption")).Read();

        Assert.Equal("Xem bảng.\n\nBảng 2: Trạm theo cảng\n\nCảng\tSố trạm", article.Body);
    }

    [Fact]
    public void Read_HyphensAndSigns_AreKept()
    {
        const string Run =
            "<w:r><w:t>Wi</w:t><w:noBreakHyphen/><w:t>Fi 5</w:t><w:noBreakHyphen/>"
            + "<w:t>6 kênh</w:t><w:tab/><w:t>liên</w:t><w:softHyphen/><w:t>kết </w:t>"
            + "<w:sym w:font=\"Symbol\" w:char=\"F0B1\"/><w:t>2 </w:t>"
            + "<w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:t> 3 </w:t><w:sym w:font=\"Arial\" w:char=\"20AC\"/></w:r>";

        Assert.Equal("Wi-Fi 5-6 kênh liênkết ±2 → 3 €", new DocxPackage(Title + P(Run)).Read().Body);
    }

    [Fact]
    public void Read_HiddenText_IsLeftOutWhateverHidesIt()
    {
        var styles =
            Style("An", "An", "<w:rPr><w:vanish/></w:rPr>", "w:type=\"character\"")
            + Style("AnDoan", "An doan", "<w:rPr><w:vanish/></w:rPr>");
        var body =
            P(
                R("Cảng mở cửa.")
                    + R(" Hỏi lại luật sư.", "<w:vanish/>")
                    + R(" Chưa đăng.", "<w:rStyle w:val=\"An\"/>")
                    + R(" Vào tháng sau.", "<w:vanish w:val=\"0\"/>")
            )
            + In("AnDoan", "Cả đoạn này để nội bộ.")
            + P(R("Đoạn cuối."), "<w:pPrChange w:id=\"1\" w:author=\"A\"><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:pPrChange>")
            + Text("Hết.");

        Assert.Equal("Cảng mở cửa. Vào tháng sau.\n\nĐoạn cuối.\n\nHết.", new DocxPackage(Title + body).Styles(styles).Read().Body);
    }

    [Fact]
    public void Read_LinksOfFields_AreKeptAndInstructionsAreNot()
    {
        var complex =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://cang.example/</w:instrText></w:r>"
            + "<w:r><w:instrText>gia\" \\o \"Giá\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + R("bảng giá")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var simple = $"<w:fldSimple w:instr='HYPERLINK \"https://cang.example/tin\" \\l \"moi\"'>{R("tin mới")}</w:fldSimple>";
        const string Nested =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
            + "<w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
            + "</w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>"
            + "<w:t>trang chẵn</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

        var article = new DocxPackage(Title + P(R("Xem ") + complex + R(", ") + simple + R(" và ") + Nested + R("."))).Read();

        Assert.Equal("Xem bảng giá, tin mới và trang chẵn.", article.Body);
        Assert.Equal(
            [new ArticleLink("https://cang.example/gia", "bảng giá"), new ArticleLink("https://cang.example/tin#moi", "tin mới")],
            article.Links
        );
    }

    [Fact]
    public void Read_LinkFieldThatNeverEnds_EndsWithItsParagraph()
    {
        const string Open =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK https://cang.example/</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";

        var article = new DocxPackage(Title + P(Open + R("trang cảng")) + Text("Đoạn sau.")).Read();

        Assert.Equal([new ArticleLink("https://cang.example/", "trang cảng")], article.Links);
    }

    [Fact]
    public void Read_FieldThatNeverEnds_DoesNotTakeTheRest() =>
        Assert.Equal(
            "Đầu và giữa.\n\nCuối.",
            new DocxPackage(Title + P(R("Đầu ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + R("và giữa.")) + Text("Cuối."))
                .Read()
                .Body
        );

    [Fact]
    public void Read_TextBox_IsAParagraphAfterItsAnchor()
    {
        var box =
            $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>{Box("Hộp: sáu mươi trạm.")}</wps:txbx></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox>{Box("Hộp: sáu mươi trạm.")}</v:textbox>"
            + $"</w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        Assert.Equal(
            "Cảng mở cửa hôm nay.\n\nHộp: sáu mươi trạm.\n\nGiá chưa đổi.",
            new DocxPackage(Title + P(R("Cảng mở cửa") + box + R(" hôm nay.")) + Text("Giá chưa đổi.")).Read().Body
        );
    }

    [Fact]
    public void Read_VersionForOldWordsAlone_IsRead()
    {
        const string Box =
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback>"
            + "<w:t>Chỉ có ở đây.</w:t></mc:Fallback></mc:AlternateContent></w:r>";

        Assert.Equal("Trước. Chỉ có ở đây.", new DocxPackage(Title + P(R("Trước. ") + Box)).Read().Body);
    }

    [Fact]
    public void Read_ContentControls_LeaveTheirTextButNotTheirPrompt()
    {
        var body =
            $"<w:sdt><w:sdtPr><w:alias w:val=\"Mục\"/><w:rPr><w:vanish/>"
            + $"</w:rPr></w:sdtPr><w:sdtContent>{Text("Trong khung.")}</w:sdtContent></w:sdt>"
            + P(
                R("Ngoài khung.")
                    + $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                    + $"<w:sdtContent>{R(" Bấm vào đây để nhập.", "<w:rStyle w:val=\"p1\"/>")}</w:sdtContent></w:sdt>"
            );

        Assert.Equal(
            "Trong khung.\n\nNgoài khung.",
            new DocxPackage(Title + body).Styles(Style("p1", "Placeholder Text", "", "w:type=\"character\"")).Read().Body
        );
    }
}
