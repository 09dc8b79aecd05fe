namespace IctPipeline.Reading.Tests.Language.Dates;

public class ZoneOffsetsTests
{
    [Theory]
    [InlineData("Z", 0)]
    [InlineData("Zby", 0)]
    [InlineData(" Z", 0)]
    [InlineData(" (Z)", 0)]
    [InlineData("+07:00", 420)]
    [InlineData(" +0700", 420)]
    [InlineData(" +7", 420)]
    [InlineData(" -0330", -210)]
    [InlineData("-03:30", -210)]
    [InlineData("\u22125", -300)]
    [InlineData(" +14", 840)]
    [InlineData(" GMT", 0)]
    [InlineData(" UTC", 0)]
    [InlineData(" GMT+7", 420)]
    [InlineData(" (GMT+7)", 420)]
    [InlineData(" (GMT +9)", 540)]
    [InlineData(" UTC-4", -240)]
    public void Scan_ZoneBehindTheTime_IsTheOffset(string zone, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Offset("2018-03-22 07:30" + zone));

    [Theory]
    [InlineData("")]
    [InlineData(" +15")]
    [InlineData(" +0760")]
    [InlineData(" +07000")]
    [InlineData(" Kst")]
    [InlineData(" - 3 bình luận")]
    [InlineData(" Zalo")]
    [InlineData(" (Zing)")]
    public void Scan_NoZoneBehindTheTime_HasNone(string behind) => Assert.Null(Offset("2018-03-22 07:30" + behind));

    [Fact]
    public void Scan_DateWithoutTime_HasNoZone() => Assert.Null(Offset("2018-03-22 +07:00"));

    private static TimeSpan? Offset(string text) => Assert.Single(Scanned.Found(text, monthFirst: false)).Offset;
}
