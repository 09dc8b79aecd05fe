namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class BylineBlocksTests
{
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

    [Theory]
    [InlineData("<div><img alt=\"Trung Tâm Dữ Liệu\" src=\"/a.jpg\"><div>Trung Tâm Dữ Liệu</div></div>")]
    [InlineData("<div><h3>Nguyễn Thị Lan</h3></div>")]
    public void Read_NameWithoutSigns_IsNoAuthor(string head) => Assert.Empty(Authors("", head));

    private static IReadOnlyList<string> Authors(string head, string above = "") => SamplePage.Read(head, above).Authors;
}
