using IctPipeline.Reading.Formats.Office;
using static IctPipeline.Reading.Tests.Formats.Word.DocxMarkup;

namespace IctPipeline.Reading.Tests.Formats.Word;

public class DocxNumberingTests
{
    [Fact]
    public void Read_NumberedItems_HaveTheirNumbersAndBulletsHaveNone() =>
        Assert.Equal(
            "1. Bật trạm.\n\na) Đo tín hiệu.\n\nb) Ghi lại.\n\n2. Báo cáo.\n\na) Gửi sở.\n\nKhông đánh số.\n\nGiữa chừng.\n\n3. Kết thúc.",
            Body(
                Item(1, 0, "Bật trạm.")
                    + Item(1, 1, "Đo tín hiệu.")
                    + Item(1, 1, "Ghi lại.")
                    + Item(1, 0, "Báo cáo.")
                    + Item(1, 1, "Gửi sở.")
                    + Item(9, 0, "Không đánh số.")
                    + Text("Giữa chừng.")
                    + Item(1, 0, "Kết thúc.")
            )
        );

    [Fact]
    public void Read_SecondListOfADefinition_GoesOnUnlessItBeginsAgain() =>
        Assert.Equal(
            "1. Một.\n\n2. Hai.\n\n5. Năm.\n\n6. Sáu.",
            Body(Item(1, 0, "Một.") + Item(2, 0, "Hai.") + Item(3, 0, "Năm.") + Item(3, 0, "Sáu."))
        );

    [Fact]
    public void Read_NumbersOfSeveralLevels_AreWrittenTogether() =>
        Assert.Equal("I.1 Phạm vi.\n\nI.2 Đối tượng.", Body(Item(4, 0, "") + Item(4, 1, "Phạm vi.") + Item(4, 1, "Đối tượng.")));

    [Fact]
    public void Read_SignInPlaceOfANumber_IsABullet() => Assert.Equal("Một.\n\n1. Hai.", Body(Item(5, 0, "Một.") + Item(1, 0, "Hai.")));

    [Fact]
    public void Read_ListOfAStyle_Counts() =>
        Assert.Equal(
            "1. Một.\n\nKhông số.\n\n2. Hai.",
            Body(
                In("So", "Một.")
                    + Text("Không số.", "<w:pStyle w:val=\"So\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                    + In("So", "Hai."),
                Style("So", "List Number", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            )
        );

    [Fact]
    public void Read_NumberedHeadings_KeepTheirNumbersAndTheTitleDoesNot()
    {
        var heading = Style("H1", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>");

        var article = new DocxPackage(In("H1", "Mở đầu") + Text("Một câu.") + In("H1", "Nội dung")).Styles(heading).Numbering(Lists).Read();

        Assert.Equal("Mở đầu", article.Title);
        Assert.Equal("Một câu.\n\n2. Nội dung", article.Body);
    }

    [Theory]
    [InlineData(4, "decimal", "4")]
    [InlineData(4, "decimalZero", "04")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(1999, "lowerRoman", "mcmxcix")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(3, "upperLetter", "C")]
    [InlineData(2, "ganada", "나")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(21, "japaneseCounting", "二十一")]
    [InlineData(10, "koreanDigital", "십")]
    [InlineData(7, "none", "")]
    [InlineData(7, "aFormatOfTomorrow", "7")]
    public void Write_Number_IsInItsFormat(int number, string format, string expected) =>
        Assert.Equal(expected, NumberFormat.Write(number, format));

    private static string Body(string body, string styles = "") =>
        new DocxPackage(Title + Text("Đoạn đầu của tin.") + body).Styles(styles).Numbering(Lists).Read().Body[
            "Đoạn đầu của tin.\n\n".Length..
        ];

    private static string Level(int level, string format, string text) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Lists =>
        $"<w:abstractNum w:abstractNumId=\"0\">{Level(0, "decimal", "%1.")}{Level(1, "lowerLetter", "%2)")}</w:abstractNum>"
        + $"<w:abstractNum w:abstractNumId=\"1\">{Level(0, "bullet", "\uF0B7")}</w:abstractNum>"
        + $"<w:abstractNum w:abstractNumId=\"2\">{Level(0, "upperRoman", "%1.")}{Level(1, "decimal", "%1.%2")}</w:abstractNum>"
        + $"<w:abstractNum w:abstractNumId=\"3\">{Level(0, "decimal", "•")}</w:abstractNum>"
        + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"3\"/></w:num>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/>"
        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num><w:num w:numId=\"9\"><w:abstractNumId w:val=\"1\"/></w:num>";
}
