using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class FoundDateTests
{
    [Theory]
    [InlineData(2018, 3, 22, "2018-03-22T00:00:00+07:00")]
    [InlineData(2018, 3, null, "2018-03-01T00:00:00+07:00")]
    [InlineData(2018, null, null, "2018-01-01T00:00:00+07:00")]
    public void ToValue_UnknownParts_AreTheEarliest(int year, int? month, int? day, string expected) =>
        Assert.Equal(expected, new FoundDate(year, month, day, 0, 0).ToValue(Scanned.Hanoi));

    [Fact]
    public void ToValue_ZoneOfTheSource_GoesBeforeTheDefault()
    {
        var date = new FoundDate(2018, 3, 22, 0, 0) { Time = new TimeOnly(7, 30), Offset = TimeSpan.FromHours(-5) };

        Assert.Equal("2018-03-22T07:30:00-05:00", date.ToValue(Scanned.Hanoi));
    }

    [Theory]
    [InlineData(1, "0001-01-01T00:00:00+00:00")]
    [InlineData(9999, "9999-01-01T00:00:00+00:00")]
    [InlineData(2, "0002-01-01T00:00:00+07:00")]
    public void ToValue_EndsOfTheCalendar_LeaveNoRoomForAnOffset(int year, string expected) =>
        Assert.Equal(expected, new FoundDate(year, 1, 1, 0, 0).ToValue(Scanned.Hanoi));

    [Theory]
    [InlineData(2018, 3, 22, true)]
    [InlineData(2018, 3, null, false)]
    [InlineData(2018, null, null, false)]
    [InlineData(null, 3, 22, false)]
    public void IsFull_OnlyWithYearMonthAndDay_IsTrue(int? year, int? month, int? day, bool full)
    {
        var date = new FoundDate(year, month, day, 0, 0);

        Assert.Equal(full, date.IsFull);
        Assert.Equal(full ? new DateOnly(2018, 3, 22) : null, date.Date);
    }
}
