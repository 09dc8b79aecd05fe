using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Normalization.Dates;

/// <summary>What people and programs write as a date may be no moment: the article is read all the same.</summary>
public class ImpossibleDateTests
{
    [Theory]
    [InlineData("2021-05-06 10:00:00 +14:40")]
    [InlineData("2021-05-06 10:00:00 -14:01")]
    [InlineData("2021-05-06 10:00:00 +1459")]
    [InlineData("2021-05-06 10:00:00 +99:99")]
    [InlineData("2021-05-06T24:00:00Z")]
    [InlineData("2021-05-06T23:59:60Z")]
    [InlineData("2021-05-06 25:61")]
    public void Read_DayWithAnImpossibleTimeOrOffset_KeepsTheDayAndWarns(string date)
    {
        var article = Reading.Article($"---\ntitle: Cảng mới\ndate: {date}\n---\nCảng mới mở cửa.\n", "a.md");

        Assert.StartsWith("2021-05-06T", article.Published?.Value, StringComparison.Ordinal);
        Assert.True(article.Warns(WarningCodes.AssumedTimeZone));
    }

    [Theory]
    [InlineData("2021-13-01")]
    [InlineData("2021-02-30")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("10000-01-01")]
    [InlineData("99999999999999")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void Read_DayThatIsNone_IsNoReasonForRefusal(string date)
    {
        Assert.Equal("Cảng mới", Reading.Article($"---\ntitle: Cảng mới\ndate: {date}\n---\nCảng mới mở cửa.\n", "a.md").Title);
        Assert.NotNull(
            Reading.Article($"<html><head><meta property='article:published_time' content='{date}'></head><p>Cảng mở.</p></html>", "a.html")
        );
        Assert.NotNull(Reading.Article($"{{\"title\":\"Cảng\",\"date\":\"{date}\",\"body\":\"Cảng mở cửa.\"}}", "a.json"));
    }

    [Fact]
    public void At_EveryOffset_GivesAMoment()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2021, 5, 6) })
        {
            for (var minutes = -1500; minutes <= 1500; minutes++)
            {
                Assert.Equal(day, DateOnly.FromDateTime(Moments.At(day, new TimeOnly(12, 0), TimeSpan.FromMinutes(minutes)).DateTime));
            }
        }
    }

    [Fact]
    public void Day_OutOfTheCalendar_IsNull() =>
        Assert.All(
            [(0, 1, 1), (10000, 1, 1), (2021, 13, 1), (2021, 2, 29)],
            day => Assert.Null(Moments.Day(day.Item1, day.Item2, day.Item3))
        );
}
