using System.Globalization;
using IctPipeline.Reading.Language.Dates.Zones;

namespace IctPipeline.Reading.Tests.Language.Dates.Zones;

public class SeasonsTests
{
    [Theory]
    // The day before a change, the day of it, and the same at the other end.
    [InlineData("America/New_York", "2017-03-12T01:59", -5)]
    [InlineData("America/New_York", "2017-03-12T03:00", -4)]
    [InlineData("America/New_York", "2017-11-05T01:59", -4)]
    [InlineData("America/New_York", "2017-11-05T02:00", -5)]
    [InlineData("America/Los_Angeles", "2006-04-01T12:00", -8)]
    [InlineData("America/Los_Angeles", "2006-04-02T12:00", -7)]
    [InlineData("America/Los_Angeles", "2006-10-29T12:00", -8)]
    [InlineData("Europe/Berlin", "2018-03-24T12:00", 1)]
    [InlineData("Europe/Berlin", "2018-03-25T12:00", 2)]
    [InlineData("Europe/Berlin", "2018-10-27T12:00", 2)]
    [InlineData("Europe/Berlin", "2018-10-28T12:00", 1)]
    [InlineData("Europe/London", "2018-07-01T12:00", 1)]
    [InlineData("Australia/Sydney", "2018-04-01T12:00", 10)]
    [InlineData("Australia/Sydney", "2018-10-07T12:00", 11)]
    [InlineData("Pacific/Auckland", "2018-01-15T12:00", 13)]
    [InlineData("Pacific/Auckland", "2018-07-15T12:00", 12)]
    [InlineData("Asia/Jerusalem", "2018-03-23T12:00", 3)]
    [InlineData("Europe/Moscow", "2012-01-10T12:00", 4)]
    [InlineData("Europe/Moscow", "2018-07-10T12:00", 3)]
    [InlineData("Asia/Seoul", "2018-07-10T12:00", 9)]
    public void OffsetAt_DayOfTheYear_IsThatOfTheSeason(string zone, string local, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), ZoneClocks.OffsetAt(zone, DateTime.Parse(local, CultureInfo.InvariantCulture)));

    [Fact]
    public void IsSummer_RuleThatIsNone_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Seasons.IsSummer("lunar", new DateTime(2018, 1, 1), TimeSpan.Zero));
}
