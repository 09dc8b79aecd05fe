namespace IctPipeline.Reading.Tests.Formats.Html.Dom;

public class TableCellTests
{
    [Theory]
    [InlineData("<ul><li>8:00 - 11:30</li><li>13:30 - 17:00</li></ul>")]
    [InlineData("<p>8:00 - 11:30</p><p>13:30 - 17:00</p>")]
    [InlineData("<div>8:00 - 11:30</div>13:30 - 17:00")]
    [InlineData("8:00 - 11:30<br>13:30 - 17:00")]
    [InlineData("8:00 - 11:30<br><br>13:30 - 17:00")]
    [InlineData("<dl><dt>8:00 - 11:30</dt><dd>13:30 - 17:00</dd></dl>")]
    public void Read_SeveralLinesInACell_StayInTheirRow(string cell) =>
        Assert.Contains(
            "Thứ hai\t8:00 - 11:30 13:30 - 17:00\nThứ ba\tNghỉ",
            BodyPage.BodyOf(
                BodyPage.Article(
                    last: $"<table><tr><td>Thứ hai</td><td>{cell}</td></tr><tr><td>Thứ ba</td><td><p>Nghỉ</p></td></tr></table>"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_ManyRowsOfOneCell_AreParagraphs() =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<h1>{BodyPage.Title}</h1><table>"
                    + string.Concat(BodyPage.Sentences.Select(sentence => $"<tr><td><font size=2>{sentence}</font></td></tr>"))
                    + "</table>"
            )
        );

    [Theory]
    [InlineData("<table><tr><td><p>Một đoạn.</p><p>Hai đoạn.</p></td></tr></table>")]
    [InlineData("<table><tr><td><p>Một đoạn.</p></td><td><p>Hai đoạn.</p></td></tr></table>")]
    [InlineData("<table><tr><td><p>Một đoạn.</p></td></tr><tr><td><p>Hai đoạn.</p></td></tr></table>")]
    public void Read_OneRowOrOneColumnOfParagraphs_StaysParagraphs(string table) =>
        Assert.Contains(
            "Một đoạn.\n\nHai đoạn.",
            BodyPage.BodyOf(BodyPage.Article(last: table + "<p>Hết phần phụ lục của bài này.</p>")),
            StringComparison.Ordinal
        );
}
