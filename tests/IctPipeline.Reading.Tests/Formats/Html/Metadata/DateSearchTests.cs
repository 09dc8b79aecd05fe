namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class DateSearchTests
{
    [Theory]
    [InlineData("<a href=\"/terms\">Terms of use</a> (10 March 2001)", null)]
    [InlineData("<a href=\"/ha\">Nguyễn Thu Hà</a> (10 March 2001)", "2001-03-10")]
    [InlineData("Posted by <a href=\"/ha\">the desk</a> (10 March 2001)", "2001-03-10")]
    public void Read_DateInBracketsBehindALink_IsThatOfWhatItLeadsTo(string line, string? day) =>
        Assert.Equal(day, SamplePage.Read("", $"<p>{line}</p>", "").Published?.Value[..10]);
}
