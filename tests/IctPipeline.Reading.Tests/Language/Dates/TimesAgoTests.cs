using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class TimesAgoTests
{
    [Theory]
    [InlineData("2 hours ago", 120)]
    [InlineData("Published 45 mins ago", 45)]
    [InlineData("an hour ago", 60)]
    [InlineData("2 giờ trước", 120)]
    [InlineData("Cách đây 5 phút", 5)]
    [InlineData("3 ngày trước", 3 * 1440)]
    [InlineData("vor 3 Tagen", 3 * 1440)]
    [InlineData("hace 2 horas", 120)]
    [InlineData("há 2 dias", 2880)]
    [InlineData("3시간 전", 180)]
    [InlineData("3日前", 3 * 1440)]
    [InlineData("5小时前", 300)]
    [InlineData("hôm qua", 1440)]
    [InlineData("Yesterday at 10:30", 1440)]
    [InlineData("Hôm nay, 10:30", 0)]
    public void Read_TimeBefore_IsItsLength(string text, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), TimesAgo.Read(text));

    [Theory]
    [InlineData("3 weeks ago")]
    [InlineData("2 months ago")]
    [InlineData("5 min read")]
    [InlineData("3 days left")]
    [InlineData("2 hours")]
    [InlineData("22/03/2018")]
    [InlineData("Yesterdays are gone")]
    public void Read_NoDay_IsNothing(string text) => Assert.Null(TimesAgo.Read(text));
}
