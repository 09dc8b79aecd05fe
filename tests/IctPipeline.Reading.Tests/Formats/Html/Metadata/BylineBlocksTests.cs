namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class BylineBlocksTests
{
    private static readonly string Day = SamplePage.Meta("article:published_time", "2018-03-22");

    [Theory]
    [InlineData(
        "<div><img alt=\"Nguyễn Thị Lan\" src=\"/lan.jpg\"><div>Nguyễn Thị Lan</div><time datetime=\"2018-03-22\">22/03/2018</time></div>"
    )]
    [InlineData("<ul><li><i class=\"bi bi-person\"></i> Nguyễn Thị Lan</li><li><time datetime=\"2018-03-22\">22/03/2018</time></li></ul>")]
    [InlineData("<div><p>Nguyễn Thị Lan</p><p>Senior Editor</p><time datetime=\"2018-03-22\">22/3</time></div>")]
    [InlineData("<div><h3>Tác giả</h3><p>Nguyễn Thị Lan</p></div>")]
    [InlineData("<p><time datetime=\"2018-03-22\">22/03/2018</time> by Nguyễn Thị Lan</p>")]
    public void Read_NameThatNothingMarks_IsTheAuthorByWhatStandsBesideIt(string head) =>
        Assert.Equal(["Nguyễn Thị Lan"], Authors("", head));

    [Fact]
    public void Read_NameNextToTheDay_IsTheAuthor() =>
        Assert.Equal(["Nguyễn Thị Lan"], Authors(Day, "<div><div>Nguyễn Thị Lan</div><div>22/03/2018</div></div>"));

    [Theory]
    [InlineData("<p>Nguyễn Thị Lan</p><div><p><span>22.03.2018</span><span> · </span><span>6 min read</span></p></div>")]
    [InlineData("<p>Nguyễn Thị Lan</p><div class=\"author-description\">Kỹ sư mạng, thạc sĩ báo chí</div>")]
    [InlineData(
        "<div><div><div><div><img alt=\"Nguyễn Thị Lan\" src=\"/lan.jpg\"></div>"
            + "<div><div><div><h4>Nguyễn Thị Lan</h4></div></div></div></div></div></div><h4>Mar 22, 2018·3 min read</h4>"
    )]
    public void Read_NameBesideADayThatOnlyReadersSee_IsTheAuthor(string head) => Assert.Equal(["Nguyễn Thị Lan"], Authors("", head));

    [Theory]
    [InlineData("<div><p>I. Inspiration</p><p>22/03/2018</p></div>")]
    [InlineData("<div><p>V. Conclusion Here</p><p>22/03/2018</p></div>")]
    public void Read_NumberedPartNextToTheDay_IsNoAuthor(string head) => Assert.Empty(Authors(Day, head));

    [Theory]
    [InlineData("<div><div><a href=\"/chuyen-muc\">Nguyễn Thị Lan</a></div><div>22/03/2018</div></div>")]
    [InlineData("<div><h2>Nguyễn Thị Lan</h2><div>22/03/2018</div></div>")]
    public void Read_SectionNextToTheDay_IsNoAuthor(string head) => Assert.Empty(Authors(Day, head));

    [Theory]
    [InlineData("New York")]
    [InlineData("Hà Nội")]
    [InlineData("Thế Giới")]
    [InlineData("Orla Fenn")]
    public void Read_WordsNextToTheDayWithoutAPersonsForm_AreNoAuthor(string words) =>
        Assert.Empty(Authors(Day, $"<div><div>{words}</div><div>22/03/2018</div></div>"));

    [Theory]
    [InlineData("<div><img alt=\"Trung Tâm Dữ Liệu\" src=\"/a.jpg\"><div>Trung Tâm Dữ Liệu</div></div>")]
    [InlineData("<div><h3>Nguyễn Thị Lan</h3></div>")]
    public void Read_NameWithoutSigns_IsNoAuthor(string head) => Assert.Empty(Authors("", head));

    private static IReadOnlyList<string> Authors(string head, string above = "") => SamplePage.Read(head, above).Authors;
}
