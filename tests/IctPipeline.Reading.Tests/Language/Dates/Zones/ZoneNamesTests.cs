using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Language.Dates.Zones;

public class ZoneNamesTests
{
    [Theory]
    [InlineData("June 7, 2017 8:15 a.m. ET", "2017-06-07T08:15:00-04:00")]
    [InlineData("Jan. 9, 2017 8:15 p.m. E.T.", "2017-01-09T20:15:00-05:00")]
    [InlineData("January 9, 2017, 8:15 PM (PT)", "2017-01-09T20:15:00-08:00")]
    [InlineData("July 9, 2017 at 8:15 PM Central Time", "2017-07-09T20:15:00-05:00")]
    [InlineData("8:15 AM EDT, Tue June 6, 2017", "2017-06-06T08:15:00-04:00")]
    [InlineData("15:56 BST, 27 April 2017", "2017-04-27T15:56:00+01:00")]
    [InlineData("7 June 2017, 14:30 Uhr MESZ", "2017-06-07T14:30:00+02:00")]
    [InlineData("7 июня 2017, 14:30 МСК", "2017-06-07T14:30:00+03:00")]
    [InlineData("22/3/2018 10:30 (giờ Việt Nam)", "2018-03-22T10:30:00+07:00")]
    [InlineData("7 June 2017 10:30 AEST", "2017-06-07T10:30:00+10:00")]
    public void Read_NameBehindATime_IsItsOffsetOnThatDay(string line, string expected)
    {
        var article = Page(line);

        Assert.Equal(expected, article.Published?.Value);
        Assert.False(article.Warns(WarningCodes.AssumedTimeZone));
    }

    [Theory]
    [InlineData("https://news.example.in/a", "2017-06-07T10:30:00+05:30")]
    [InlineData("https://news.example.ie/a", "2017-06-07T10:30:00+01:00")]
    public void Read_NameOfSeveralZones_IsThatOfThePagesCountry(string address, string expected) =>
        Assert.Equal(expected, Page("7 June 2017 10:30 IST", address).Published?.Value);

    [Fact]
    public void Read_NameOfSeveralZonesWithoutACountry_LeavesTheTimeOut()
    {
        var published = Page("7 June 2017 10:30 IST").Published!;

        Assert.Equal(("2017-06-07", DatePrecision.Day), (published.Value[..10], published.Precision));
    }

    private static NormalizedArticle Page(string line, string? address = null) =>
        Reading.Article(
            $"<html lang=\"en\"><head><title>Masts for the islands</title>"
                + (address is null ? "" : $"<link rel=\"canonical\" href=\"{address}\">")
                + $"</head><body><article><h1>Masts for the islands</h1><div class=\"meta\">{line}</div>"
                + "<p>The ferry company said that its three routes will have a mobile signal from one quay to the other by next spring.</p>"
                + "<p>Two operators share the cost of eleven masts, and the islanders were asked where they should not stand.</p>"
                + "</article></body></html>",
            "page.html"
        );
}
