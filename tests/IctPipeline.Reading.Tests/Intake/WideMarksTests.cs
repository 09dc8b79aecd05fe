using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake;

/// <summary>Marks of UTF-16 and UTF-32, and zeros, before and behind texts that are or are not in them.</summary>
public class WideMarksTests
{
    private const string Text =
        "Cầu mới nối hai bờ sông\n\nSáng thứ Hai, thành phố mở cây cầu thứ ba.\n\nXe đạp được đi trên một làn riêng.\n";

    private const string Feed =
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Báo mẫu</title><item><title>Cầu mới</title><guid>c-1</guid>"
        + "<description>Thành phố mở cây cầu thứ ba.</description></item></channel></rss>";

    public static TheoryData<string> Wide => new("utf-16", "utf-16BE", "utf-32", "utf-32BE");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_MarkBeforeUtf8_IsUtf8ThatIsDeclaredOtherwise(string mark)
    {
        var article = Reading.Article([.. Encoding.GetEncoding(mark).GetPreamble(), .. Encoding.UTF8.GetBytes(Text)]);

        Assert.Equal(("utf-8", Reading.Article(Text).Body), (article.File.Charset, article.Body));
        Assert.True(article.Warns(WarningCodes.CharsetMismatch));
    }

    [Fact]
    public void Read_MarkBeforeAscii_IsAscii()
    {
        var article = Reading.Article([0xFF, 0xFE, .. "A new bridge\n\nThe town has opened its third bridge over the river.\n"u8]);

        Assert.Equal(("utf-8", "A new bridge"), (article.File.Charset, article.Title));
    }

    /// <summary>The times of subtitles have the digit 0, which is also the upper byte of kana.</summary>
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_JapaneseWithTimesAndWithoutMark_IsWide(string charset)
    {
        var lines = Enumerable
            .Range(1, 12)
            .Select(i =>
                $"{i}\r\n00:00:{i:00},{i}31 --> 00:00:{i + 3:00},000\r\n政府は来年までに新しい通信網を\r\n整備すると発表した。\r\n\r\n"
            );
        var text = string.Concat(lines);

        var decoded = CharsetDetector.Decode(Encoding.GetEncoding(charset).GetBytes(text));

        Assert.Equal((charset == "utf-16" ? "utf-16le" : "utf-16be", text), (decoded.Charset, decoded.Text));
    }

    [Fact]
    public void Read_MarkBeforeChineseWithoutAZero_IsUtf16()
    {
        const string Chinese = "本市第三座大橋今日通車市民可以騎單車過河沿岸居民表示歡迎";

        var article = Reading.Article([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Chinese)]);

        Assert.Equal(("utf-16le", Chinese), (article.File.Charset, article.Title ?? article.Body));
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Read_ZerosBehindWideText_AreNothing(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        foreach (var zeros in Enumerable.Range(1, 8).Append(5_003))
        {
            foreach (var preamble in new[] { [], encoding.GetPreamble() })
            {
                var article = Reading.Article([.. preamble, .. encoding.GetBytes(Text), .. new byte[zeros]]);

                Assert.Equal(Reading.Article(Text).Body, article.Body);
                Assert.Empty(article.Warnings);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Read_ZerosAndAMarkBeforeAFeed_IsAFeed(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        var zeros = encoding.GetBytes("\0\0");

        var read = Reading.All([.. zeros, .. encoding.GetPreamble(), .. encoding.GetBytes(Feed)], "a.xml");

        Assert.Equal(("feed", "Cầu mới"), (Assert.Single(read).Article?.File.Format, read[0].Article?.Title));
    }
}
