using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class SaverMarksTests
{
    private const string Age = "<p class=\"time\">3 giờ trước</p>";

    [Theory]
    [InlineData(
        "<!--\n Page saved with SingleFile \n url: https://a.example/b \n saved date: Fri Jan 02 2026 01:30:00 GMT+0700 (ICT)\n-->"
    )]
    [InlineData(
        "<!-- Mirrored from bao.example/2019/05/03/bai by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 01 Jan 2026 18:30:00 GMT -->"
    )]
    [InlineData(
        "<!--\n     FILE ARCHIVED ON 18:30:00 Jan 01, 2026 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 10:00:00 Feb 20, 2026.\n-->"
    )]
    public void Read_TimeBeforeThePageWasSaved_CountsFromWhatItsSaverWrote(string comment) =>
        Assert.Equal("2026-01-01", SamplePage.Read(above: Age, below: comment).Published?.Value[..10]);

    [Theory]
    [InlineData("<p>saved date: Fri Jan 02 2026 01:30:00 GMT+0700</p>")]
    [InlineData("<!-- saved date: yesterday -->")]
    [InlineData("<!-- cached 02/01/2026 01:30 -->")]
    public void Find_AnythingElse_IsNone(string html) => Assert.Null(SaverMarks.Find(html));

    [Fact]
    public void Find_CommentThatNothingEnds_IsReadToTheEnd() =>
        Assert.NotNull(SaverMarks.Find("<!-- FILE ARCHIVED ON 18:30:00 Jan 01, 2026"));

    [Fact]
    public void Table_EveryLine_IsAMark() =>
        TableLines.AssertWork("saver-marks.tsv", (_, words) => SaverMarks.Find($"<!-- {words} 2026-01-01T18:30:00Z -->") is not null);
}
