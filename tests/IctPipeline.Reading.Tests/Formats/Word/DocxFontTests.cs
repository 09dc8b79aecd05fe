using static IctPipeline.Reading.Tests.Formats.Word.DocxMarkup;

namespace IctPipeline.Reading.Tests.Formats.Word;

public class DocxFontTests
{
    private const string Tcvn3 = "Së C«ng Th­¬ng ®Æt m¸y chñ t¹i Thñ §øc.";
    private const string Vni = "Sôû Coâng Thöông ñaët maùy chuû taïi Thuû Ñöùc.";
    private const string Unicode = "Sở Công Thương đặt máy chủ tại Thủ Đức.";

    [Theory]
    [InlineData(".VnTime", Tcvn3)]
    [InlineData(".VnArial", Tcvn3)]
    [InlineData("VNI-Times", Vni)]
    [InlineData("VNI-Helve-Condense", Vni)]
    public void Read_RunsInOldFonts_BecomeUnicode(string font, string text) =>
        Assert.Equal(Unicode, new DocxPackage(Title + P(R(text, Font(font)))).Read().Body);

    [Fact]
    public void Read_OldAndNewTextInOneParagraph_IsConvertedByRun() =>
        Assert.Equal(
            "Theo báo cáo của thành phố, " + Unicode,
            new DocxPackage(Title + P(R("Theo báo cáo của thành phố, ") + R(Tcvn3, Font(".VnTime")))).Read().Body
        );

    [Fact]
    public void Read_VniLetterAndItsMarkInTwoRuns_AreJoined() =>
        Assert.Equal("máy chủ.", new DocxPackage(Title + P(R("ma", Font("VNI-Times")) + R("ùy chuû.", Font("VNI-Times")))).Read().Body);

    [Fact]
    public void Read_OldFontOfDefaultStyle_Counts() =>
        Assert.Equal(
            Unicode,
            new DocxPackage(Title + Text(Tcvn3))
                .Styles(
                    Style("a", "Normal", $"<w:rPr>{Font(".VnTime")}</w:rPr>", "w:type=\"paragraph\" w:default=\"1\"")
                        + Style("Heading1", "heading 1", $"<w:rPr>{Font("Times New Roman")}</w:rPr>")
                )
                .Read()
                .Body
        );

    [Fact]
    public void Read_OldFontOfBaseStyleOrDefaultsOrTheme_Counts()
    {
        var based = Style("Moi", "Moi", "<w:basedOn w:val=\"Cu\"/>") + Style("Cu", "Cu", $"<w:rPr>{Font(".VnTime")}</w:rPr>");
        var defaults = $"<w:docDefaults><w:rPrDefault><w:rPr>{Font(".VnTime")}</w:rPr></w:rPrDefault></w:docDefaults>";
        const string Themed =
            "<w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/></w:rPr></w:rPrDefault></w:docDefaults>";

        Assert.Equal(Unicode, new DocxPackage(Title + In("Moi", Tcvn3)).Styles(based).Read().Body);
        Assert.Equal(Unicode, new DocxPackage(Title + Text(Tcvn3)).Styles(defaults).Read().Body);
        Assert.Equal(Unicode, new DocxPackage(Title + Text(Tcvn3)).Styles(Themed).Theme(".VnTime").Read().Body);
    }

    [Fact]
    public void Read_NewFontOfRunOverOldStyle_Wins() =>
        Assert.Equal(
            Unicode,
            new DocxPackage(Title + P(R(Unicode, Font("Arial")), "<w:pStyle w:val=\"Cu\"/>"))
                .Styles(Style("Cu", "Cu", $"<w:rPr>{Font(".VnTime")}</w:rPr>"))
                .Read()
                .Body
        );

    [Fact]
    public void Read_UnicodeThatKeptTheOldFontsName_StaysAsItIs() =>
        Assert.Equal(
            "Sở Công Thương có báo cáo.\n\nCó máy và có mạng.",
            new DocxPackage(Title + P(R("Sở Công Thương có báo cáo.", Font(".VnTime"))) + P(R("Có máy và có mạng.", Font(".VnTime"))))
                .Read()
                .Body
        );

    [Fact]
    public void Read_FontOfCapitals_GivesCapitals() =>
        Assert.Equal(
            "SỞ CÔNG THƯƠNG",
            new DocxPackage(P(R("së c«ng th­¬ng", Font(".VnTimeH"))) + P(R(Tcvn3, Font(".VnTime")))).Read().Title
        );

    [Fact]
    public void Read_SignsThatOldFontsDoNotRedraw_Stay() =>
        Assert.Equal(
            "Nhiệt độ là 25°C – “rất cao”.",
            new DocxPackage(Title + P(R("NhiÖt ®é lµ 25°C – “rÊt cao”.", Font(".VnTime")))).Read().Body
        );

    [Fact]
    public void Read_SoftHyphenElementInOldFont_IsTheLetter() =>
        Assert.Equal(
            "được mở.",
            new DocxPackage(Title + P($"<w:r><w:rPr>{Font(".VnTime")}</w:rPr><w:t>®</w:t><w:softHyphen/><w:t>îc më.</w:t></w:r>"))
                .Read()
                .Body
        );

    [Fact]
    public void Read_OldFontBeforeATrackedChange_DoesNotCount() =>
        Assert.Equal(
            "Giá 5 £ mỗi tháng.",
            new DocxPackage(
                Title
                    + P(
                        R(
                            "Giá 5 £ mỗi tháng.",
                            Font("Arial") + $"<w:rPrChange w:id=\"1\" w:author=\"A\"><w:rPr>{Font(".VnTime")}</w:rPr></w:rPrChange>"
                        )
                    )
            )
                .Read()
                .Body
        );

    [Fact]
    public void Read_PropertiesInTheTextsCharset_BecomeUnicode() =>
        Assert.Equal(
            ["Trần Thị Thuỷ"],
            new DocxPackage(Title + P(R(Tcvn3, Font(".VnTime")))).Core(creator: "TrÇn ThÞ Thuû").Read().Authors
        );

    [Fact]
    public void Read_NumbersInOldFont_AreConverted()
    {
        var level = $"<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"§iÒu %1.\"/><w:rPr>{Font(".VnTime")}</w:rPr></w:lvl>";
        var numbering =
            $"<w:abstractNum w:abstractNumId=\"0\">{level}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

        Assert.Equal("Điều 1. " + Unicode, new DocxPackage(Title + Item(1, 0, Unicode)).Numbering(numbering).Read().Body);
    }
}
