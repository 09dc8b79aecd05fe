using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class ClockTimesTests
{
    [Theory]
    [InlineData("2018-03-22T07:30:00", "2018-03-22T07:30:00+07:00")]
    [InlineData("2018-03-22 07:30:15.123456", "2018-03-22T07:30:15+07:00")]
    [InlineData("22/3/2018 10h30", "2018-03-22T10:30:00+07:00")]
    [InlineData("22/3/2018, lúc 7H05", "2018-03-22T07:05:00+07:00")]
    [InlineData("March 22, 2018 at 9:05", "2018-03-22T09:05:00+07:00")]
    [InlineData("22/3/2018 | 23:59", "2018-03-22T23:59:00+07:00")]
    [InlineData("22/3/2018 (0:00)", "2018-03-22T00:00:00+07:00")]
    [InlineData("22/3/2018 • 7:30", "2018-03-22T07:30:00+07:00")]
    public void Scan_TimeBehindTheDate_IsTaken(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("07:30 22/3/2018", "2018-03-22T07:30:00+07:00")]
    [InlineData("7:30 22/3/2018", "2018-03-22T07:30:00+07:00")]
    [InlineData("10:15 | 22/03/2018", "2018-03-22T10:15:00+07:00")]
    [InlineData("10h15, 22/03/2018", "2018-03-22T10:15:00+07:00")]
    [InlineData("23:59 - 22/03/2018", "2018-03-22T23:59:00+07:00")]
    public void Scan_TimeBeforeTheDate_IsTaken(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("07:30 22/3/2018 đến", "07:30 22/3/2018")]
    [InlineData("sáng 22/3/2018 7:30 (GMT+7) tại", "22/3/2018 7:30 (GMT+7)")]
    [InlineData("22/3/2018 5:30 pm, tại", "22/3/2018 5:30 pm")]
    public void Scan_DateWithTime_CoversBoth(string text, string words) => Assert.Equal(words, Scanned.Words(text));

    [Theory]
    [InlineData("22/3/2018 5:30 pm", 17)]
    [InlineData("22/3/2018 5:30 p.m.", 17)]
    [InlineData("22/3/2018 5:30 pmUpdated", 17)]
    [InlineData("22/3/2018 5:30 CH", 17)]
    [InlineData("22/3/2018 5:30 chiều", 17)]
    [InlineData("22/3/2018 12:30 pm", 12)]
    [InlineData("22/3/2018 12:30 am", 0)]
    [InlineData("22/3/2018 12:30 a.m.", 0)]
    [InlineData("22/3/2018 12:30 SA", 0)]
    [InlineData("22/3/2018 5:30 am", 5)]
    [InlineData("22/3/2018 17:30 pm", 17)]
    [InlineData("2018년 3월 22일 오후 5:30", 17)]
    [InlineData("2018년 3월 22일 오전 5:30", 5)]
    [InlineData("2018년 3월 22일 오후 5시 30분", 17)]
    [InlineData("2018년 3월 22일 오후 12시 30분", 12)]
    public void Scan_TwelveHourClock_CountsOn(string text, int hour) =>
        Assert.Equal(new TimeOnly(hour, 30), Assert.Single(Scanned.Found(text, monthFirst: false)).Time);

    [Theory]
    [InlineData("22/3/2018 9:30 Chia sẻ")]
    [InlineData("22/3/2018 9:30 Chủ nhật")]
    public void Scan_WordThatBeginsLikeAfternoon_ChangesNothing(string text) =>
        Assert.Equal(new TimeOnly(9, 30), Assert.Single(Scanned.Found(text, monthFirst: false)).Time);

    [Theory]
    [InlineData("22/3/2018 24:00")]
    [InlineData("22/3/2018 7:60")]
    [InlineData("22/3/2018 7:5")]
    [InlineData("22/3/2018 07:30:60")]
    [InlineData("22/3/2018 7 người")]
    [InlineData("22/3/2018 tại phòng 7:30")]
    [InlineData("24:00 22/3/2018")]
    [InlineData("07:60 22/3/2018")]
    [InlineData("07:30 tại Huế 22/3/2018")]
    [InlineData("07:30      22/3/2018")]
    [InlineData("a:30 22/3/2018")]
    public void Scan_NoTimeOfDay_GivesTheDayAlone(string text) => Assert.Equal("2018-03-22", Scanned.Dates(text));

    [Theory]
    [InlineData("22/3/2018", DatePrecision.Day)]
    [InlineData("22/3/2018 7:30", DatePrecision.Minute)]
    [InlineData("7:30 22/3/2018", DatePrecision.Minute)]
    [InlineData("22/3/2018 7:30:01", DatePrecision.Second)]
    [InlineData("3/2018, tháng 3/2018", DatePrecision.Month)]
    [InlineData("2018년", DatePrecision.Year)]
    public void Precision_ByWhatStandsThere_IsTold(string text, DatePrecision precision) =>
        Assert.Equal(precision, Assert.Single(Scanned.Found(text, monthFirst: false)).Precision);

    [Theory]
    [InlineData("22/3/2018 07:30-11:30", "2018-03-22T07:30:00+07:00")]
    [InlineData("March 22, 2018 at 7:30-9", "2018-03-22T07:30:00+07:00")]
    [InlineData("07:30-11:30 22/3/2018", "2018-03-22T07:30:00+07:00")]
    [InlineData("07:30 - 11:30, 22/3/2018", "2018-03-22T07:30:00+07:00")]
    [InlineData("07:30–11:30 | 22/3/2018", "2018-03-22T07:30:00+07:00")]
    public void Scan_SpanOfTime_BeginsWithItAndHasNoZone(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("2018-03-22T07:30-11:00", "2018-03-22T07:30:00-11:00")]
    [InlineData("2018-03-22 07:30-08:00", "2018-03-22T07:30:00-08:00")]
    [InlineData("22/3/2018 07:30:00-08:00", "2018-03-22T07:30:00-08:00")]
    [InlineData("22/3/2018 17:30 -0500", "2018-03-22T17:30:00-05:00")]
    [InlineData("22/3/2018 17:30-05:00", "2018-03-22T17:30:00-05:00")]
    public void Scan_OffsetThatCouldBeATime_IsTheZone(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));
}
