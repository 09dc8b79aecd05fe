namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class HeadLinesTests
{
    [Theory]
    [InlineData("<p>12.12.2025, 05:07 Uhr</p>")]
    [InlineData("<p>Von Anna Sleegers, Frankfurt</p>")]
    [InlineData("<p>Cập nhật: 22/3/2018 14:05</p>")]
    public void Read_LineOfTheHeadUnderTheStandfirst_IsNotTheText(string line)
    {
        var rest = string.Concat(BodyPage.Sentences.Skip(1).Select(sentence => $"<p>{sentence}</p>"));
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<article><h1>{BodyPage.Title}</h1><p>{BodyPage.Sentences[0]}</p>{line}{rest}</article>",
                "<meta name=\"author\" content=\"Anna Sleegers\"><meta property=\"article:published_time\" "
                    + "content=\"2018-03-22T14:05:00+07:00\">"
            )
        );
    }

    [Fact]
    public void Read_ListOfDatesAtTheBeginning_KeepsThem()
    {
        var body = BodyPage.BodyOf(
            BodyPage.Article(
                first: "<p>Hội đồng họp ba buổi, mở cửa cho mọi người dân trong vùng.</p><p>Thứ Ba, 24/9/2013, 14:30</p><p>Thứ Hai, "
                    + "25/11/2013, 15:00</p><p>Thứ Sáu, 28/2/2014, 9:00</p>",
                head: "<meta property=\"article:published_time\" content=\"2013-09-01\">"
            )
        );
        Assert.Contains("25/11/2013", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Staff Writer", "")]
    [InlineData("Chủ đầu tư", "Chủ đầu tư\n\n")]
    public void Read_LineBelowAName_GoesWhereItIsAnOffice(string line, string left) =>
        Assert.Equal(
            left + string.Join("\n\n", BodyPage.Sentences),
            BodyPage.BodyOf(BodyPage.Article(first: $"<font>By Anna Sleegers<br>{line}</font>"))
        );

    [Fact]
    public void Read_HeadingOfSectionAndTitle_IsNotTheText() =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<article><h2>Công nghệ: {BodyPage.Title}</h2>{BodyPage.Paragraphs}</article>",
                $"<meta property=\"og:title\" content=\"{BodyPage.Title}\">"
            )
        );
}
