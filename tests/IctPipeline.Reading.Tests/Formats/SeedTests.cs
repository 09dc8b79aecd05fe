using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Formats;

public class SeedTests
{
    [SeedFact]
    public void Forum_Read_HasItsFrontMatter()
    {
        var article = Reading.Article(Seeds.Read(Seeds.Forum), Seeds.Forum);

        Assert.Equal("markdown", article.File.Format);
        Assert.Equal("utf-8", article.File.Charset);
        Assert.Equal("4 thỏa thuận hợp tác quan trọng về ICT giữa doanh nghiệp Việt Nam-Hàn Quốc được ký kết", article.Title);
        Assert.Equal("M090 MobiFone", Assert.Single(article.Categories));
        Assert.Empty(article.Tags);
        Assert.Equal("ictnews", article.Site);
        Assert.Equal("ictnews", article.Agency);
        Assert.Empty(article.Authors);
        Assert.Equal("single", article.Extra["class"]);
        var image = Assert.Single(article.Images);
        Assert.True(image.Featured);
        Assert.StartsWith("images/2018-03-22-4-thoa-thuan", image.Url, StringComparison.Ordinal);
    }

    [SeedFact]
    public void Forum_Read_KeepsBothDatesAndWarns()
    {
        var article = Reading.Article(Seeds.Read(Seeds.Forum), Seeds.Forum);

        Assert.Equal(new PublishedDate("2017-09-07T07:30:00+07:00", DatePrecision.Second, DateSource.FrontMatter, 0.6), article.Published);
        var conflict = Assert.Single(article.Warnings, warning => warning.Code == WarningCodes.DateConflict);
        Assert.Contains("22/3/2018", conflict.Message, StringComparison.Ordinal);
        Assert.Contains(article.DateEvidence, date => date is { Value: "2018-03-22", Source: DateSource.Body });
        Assert.Contains(article.DateEvidence, date => date is { Value: "2018-03-22", Source: DateSource.Url });
        Assert.Contains(article.DateEvidence, date => date is { Value: "--03-22", Source: DateSource.Dateline });
        Assert.Equal(new Dateline("Hà Nội", 22, 3, 2018), article.Dateline);
        Assert.True(article.Warns(WarningCodes.AssumedTimeZone));
    }

    [SeedFact]
    public void Forum_Read_LeavesNoMarkup()
    {
        var article = Reading.Article(Seeds.Read(Seeds.Forum), Seeds.Forum);

        Assert.StartsWith("Bốn thỏa thuận hợp tác quan trọng", article.Lead, StringComparison.Ordinal);
        Assert.EndsWith("ngày 22/3 tại Hà Nội.", article.Lead, StringComparison.Ordinal);
        Assert.StartsWith("Nhân chuyến thăm chính thức", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("Bộ Khoa học và Công nghệ thông tin Hàn Quốc.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("#", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("layout:", article.Body, StringComparison.Ordinal);
        Assert.Equal(13, article.Paragraphs().Length);
    }

    [SeedFact]
    public void Malaysia_Read_HasTitleBylineAndDateline()
    {
        var article = Reading.Article(Seeds.Read(Seeds.Malaysia), Seeds.Malaysia);

        Assert.Equal("text", article.File.Format);
        Assert.Equal("DN Việt Nam-Malaysia hợp tác công nghệ thông tin", article.Title);
        Assert.Equal("Việt Hà", Assert.Single(article.Authors));
        Assert.Equal("TTXVN/Vietnam+", article.Agency);
        Assert.Equal(new Dateline("Hà Nội", 18, 7), article.Dateline);
        Assert.Null(article.Published);
        Assert.Contains(article.DateEvidence, date => date is { Value: "--07-18", Source: DateSource.Dateline });
    }

    [SeedFact]
    public void Malaysia_Read_LosesSignOffAndRelatedNews()
    {
        var article = Reading.Article(Seeds.Read(Seeds.Malaysia), Seeds.Malaysia);

        Assert.Equal(
            "“Diễn đàn doanh nghiệp Việt Nam-Malaysia về công nghệ thông tin và truyền thông” sẽ thúc đẩy hợp tác giữa 2 nước trên lĩnh "
                + "vực này.",
            article.Lead
        );
        Assert.StartsWith("Ngày 18/7, tại Hà Nội, Bộ Thông tin", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("đã tham dự diễn đàn.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Tin cùng chuyên mục", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("./.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Việt Hà", article.Body, StringComparison.Ordinal);
    }
}
