using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Language.Dates.Zones;

public class HomeCountryTests
{
    [Theory]
    [InlineData("---\ntitle: 항구 소식\ndate: 2018-03-22 10:30\n---\n부산항에 새 기지국이 들어섰다.", "+09:00")]
    [InlineData("---\ntitle: 港のニュース\ndate: 2018-03-22 10:30\n---\n港に新しい基地局ができました。", "+09:00")]
    [InlineData("---\ntitle: Tin cảng\ndate: 2018-03-22 10:30\n---\nCảng Hải Phòng có thêm trạm phát sóng mới từ tuần này.", "+07:00")]
    [InlineData("---\ntitle: Hafen\nlang: de\ndate: 2018-03-22 10:30\n---\nIm Hafen stehen neue Masten.", "+01:00")]
    [InlineData("---\ntitle: Hafen\nlang: de\ndate: 2018-07-22 10:30\n---\nIm Hafen stehen neue Masten.", "+02:00")]
    [InlineData("---\ntitle: Masts\nlang: en-GB\ndate: 2018-07-22 10:30\n---\nThere are new masts in the port.", "+01:00")]
    [InlineData("---\ntitle: Masts\nlang: en\ndate: 2018-07-22 10:30\n---\nThere are new masts in the port.", "-03:30")]
    public void Normalize_DateWithoutAZone_HasThatOfTheLanguageOrTheSettings(string post, string offset)
    {
        var article = Reading.Article(post, "a.md", options: new ReadLimits { DefaultUtcOffset = new TimeSpan(-3, -30, 0) });

        Assert.EndsWith(offset, article.Published!.Value, StringComparison.Ordinal);
        Assert.Contains(offset, Assert.Single(article.Warnings, Assumed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Normalize_LanguageOfATheme_YieldsToTheScript() =>
        Assert.EndsWith(
            "+09:00",
            Reading
                .Article("---\ntitle: 항구 소식\nlang: en-GB\ndate: 2018-07-22\n---\n부산항에 새 기지국이 들어섰다.", "a.md")
                .Published!.Value,
            StringComparison.Ordinal
        );

    [Fact]
    public void Normalize_OtherDateWithAZone_TellsIt()
    {
        var article = Reading.Article(
            "---\ntitle: Masts\ndate: 2018-07-22 10:30\nlastmod: 2018-07-23T08:00:00-03:00\n---\nNew masts.",
            "a.md"
        );

        Assert.Equal("2018-07-22T10:30:00-03:00", article.Published!.Value);
        Assert.Contains("another date", Assert.Single(article.Warnings, Assumed).Message, StringComparison.Ordinal);
    }

    private static bool Assumed(ArticleWarning warning) => warning.Code == WarningCodes.AssumedTimeZone;
}
