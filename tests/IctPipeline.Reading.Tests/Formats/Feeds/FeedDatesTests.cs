using System.Text;

namespace IctPipeline.Reading.Tests.Formats.Feeds;

/// <summary>Dates as feeds write them.</summary>
public class FeedDatesTests
{
    [Theory]
    [InlineData("Tue, 07 Jul 20 09:10:11 +0300", "2020-07-07T09:10:11+03:00")]
    [InlineData("7 Jul 98 09:10 GMT", "1998-07-07T09:10:00+00:00")]
    [InlineData("Tuesday, 07-Jul-20 09:10:11 UTC", "2020-07-07T09:10:11+00:00")]
    [InlineData("Tue, 7 Jul 2020 09:10:11 UT", "2020-07-07T09:10:11+00:00")]
    [InlineData("Tue, 7 Jul 2020 09:10:11 Z", "2020-07-07T09:10:11+00:00")]
    [InlineData("Tue, 7 Jul 2020 09:10:11 EST", "2020-07-07T09:10:11-05:00")]
    [InlineData("20200707T091011Z", "2020-07-07T09:10:11+00:00")]
    [InlineData("20200707T0910+0700", "2020-07-07T09:10:00+07:00")]
    [InlineData("20200707T091011.250+07:00", "2020-07-07T09:10:11+07:00")]
    [InlineData("T3, 07 thg 7 2020 09:10:11 +0700", "2020-07-07T09:10:11+07:00")]
    [InlineData("7 thg 7, 2020, 09:10:11 +0700", "2020-07-07T09:10:11+07:00")]
    [InlineData("07 Thg7 2020 09:10:11 +0700", "2020-07-07T09:10:11+07:00")]
    [InlineData("7 Th7 2020 09:10:11 +0700", "2020-07-07T09:10:11+07:00")]
    [InlineData("Th7 7, 2020 09:10:11 +0700", "2020-07-07T09:10:11+07:00")]
    [InlineData("7 Tháng Bảy, 2020 09:10:11 +0700", "2020-07-07T09:10:11+07:00")]
    [InlineData("11 Tháng Mười Hai, 2020 09:10:11 +0700", "2020-12-11T09:10:11+07:00")]
    [InlineData("Thứ Tư, 08/07/2020 09:10:11 GMT+7", "2020-07-08T09:10:11+07:00")]
    [InlineData("Wed, 08/07/2020 09:10:11 GMT+7", "2020-07-08T09:10:11+07:00")]
    [InlineData("Fri, 08/07/2020 09:10:11 GMT+7", "2020-08-07T09:10:11+07:00")]
    [InlineData("CN, ngày 05/07/2020 09:10:11 +0700", "2020-07-05T09:10:11+07:00")]
    [InlineData("08/07/2020 (Mittwoch) 09:10", "2020-07-08T00:00:00+07:00")]
    public void Read_DateOfAFeed_IsUnderstood(string written, string expected)
    {
        var feed =
            $"<rss><channel><title>Port</title><item><guid>1</guid><title>The masts of the port</title><pubDate>{written}</pubDate>"
            + "<description>The masts of the port have been switched on by the harbour office this week.</description></item>"
            + "</channel></rss>";

        Assert.Equal(expected, Reading.Article(Encoding.UTF8.GetBytes(feed), "tin.xml").Published?.Value);
    }

    [Theory]
    [InlineData("On 5 March 15 people came to the harbour office, and 12 of them stayed.")]
    [InlineData("Họp Th3 tuần sau lúc 9 giờ; phòng 12 tháng sau mở.")]
    public void Read_NumbersInProse_AreNoDates(string prose) =>
        Assert.DoesNotContain(
            Reading.Article(prose + "\n\n" + prose).DateEvidence,
            evidence => evidence.Value.StartsWith("20", StringComparison.Ordinal)
        );
}
