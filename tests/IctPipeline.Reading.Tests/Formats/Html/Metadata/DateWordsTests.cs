namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class DateWordsTests
{
    [Fact]
    public void Read_BrokenDatetime_GivesWayToTheText() =>
        Assert.Equal("2018-03-22", Day("<time datetime=\"2018-03-22148243245100018:47:31\">Published: Mar. 22, 2018</time>"));

    [Fact]
    public void Read_TimeBelowThePicture_IsThePages() =>
        Assert.Equal(
            "2018-03-22",
            Day("<figure><img src=\"/a.jpg\"><figcaption>Trạm <time datetime=\"2018-03-22T09:58:00Z\">22/3</time></figcaption></figure>")
        );

    [Fact]
    public void Read_DayOfPublicationBesideThatOfAChangeFarFromTheText_IsTheOnlyOne() =>
        Assert.Equal(
            "2018-03-22",
            Day(
                "",
                "<aside class=\"sidebar\"><div class=\"datePublished\"><time datetime=\"2018-03-22T09:58:00Z\">22.03.2018</time></div>"
                    + "<div class=\"dateModified\"><time class=\"updated\" datetime=\"2018-03-23T09:58:00Z\">23.03.2018</time></div>"
                    + "</aside>"
            )
        );

    private static string? Day(string above, string below = "") => SamplePage.Read("", above, below).Published?.Value[..10];
}
