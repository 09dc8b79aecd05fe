namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class SignedNamesTests
{
    private static readonly string Day = SamplePage.Meta("article:published_time", "2018-03-22");

    [Theory]
    [InlineData("<p><strong>Orla Fenn</strong></p>", "Orla Fenn")]
    [InlineData("<p><b>Orla Fenn/Miro Tarn</b></p>", "Orla Fenn", "Miro Tarn")]
    public void Read_NamesInBoldTypeAboveTheText_AreTheAuthors(string line, params string[] names) =>
        Assert.Equal(names, SamplePage.Read(Day, line).Authors);

    [Theory]
    [InlineData("<p style=\"text-align: right;\">Nguyễn Thị Lan</p>")]
    [InlineData("<p><strong>Nguyễn Thị Lan</strong></p>")]
    public void Read_NameAsTheLastLine_IsTheAuthor(string line) =>
        Assert.Equal(["Nguyễn Thị Lan"], Reading.Article(BodyPage.Article(last: line, head: Day), "page.html", "text/html").Authors);

    [Theory]
    [InlineData("<p><strong>Click Here</strong></p>")]
    [InlineData("<p>Orla Fenn</p>")]
    [InlineData("<h2><strong>Orla Fenn</strong></h2>")]
    [InlineData("<p><strong>I. Introduction</strong></p>")]
    [InlineData("<p><strong>I. Inspiration</strong></p>")]
    [InlineData("<p><strong>VII. Harbour Lights</strong></p>")]
    public void Read_OtherLinesAboveTheText_AreNoNames(string line) => Assert.Empty(SamplePage.Read(Day, line).Authors);
}
