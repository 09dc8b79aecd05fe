using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Formats;

public class SampleTests
{
    [Fact]
    public void Forum_Read_HasItsFrontMatter()
    {
        var article = Reading.Article(Samples.Read(Samples.Forum), Samples.Forum);

        Assert.Equal("markdown", article.File.Format);
        Assert.Equal("utf-8", article.File.Charset);
        Assert.Equal("Doanh nghiệp Việt Nam-Nhật Bản ký 4 thỏa thuận về đô thị thông minh và an toàn mạng", article.Title);
        Assert.Equal("S210 VNPT", Assert.Single(article.Categories));
        Assert.Empty(article.Tags);
        Assert.Equal("ictnews", article.Site);
        Assert.Equal("ictnews", article.Agency);
        Assert.Empty(article.Authors);
        Assert.Equal("single", article.Extra["class"]);
        var image = Assert.Single(article.Images);
        Assert.True(image.Featured);
        Assert.StartsWith("images/2021-06-15-doanh-nghiep", image.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Forum_Read_KeepsBothDatesAndWarns()
    {
        var article = Reading.Article(Samples.Read(Samples.Forum), Samples.Forum);

        Assert.Equal(new PublishedDate("2020-11-03T09:15:00+07:00", DatePrecision.Second, DateSource.FrontMatter, 0.6), article.Published);
        var conflict = Assert.Single(article.Warnings, warning => warning.Code == WarningCodes.DateConflict);
        Assert.Contains("15/6/2021", conflict.Message, StringComparison.Ordinal);
        Assert.Contains(article.DateEvidence, date => date is { Value: "2021-06-15", Source: DateSource.Body });
        Assert.Contains(article.DateEvidence, date => date is { Value: "2021-06-15", Source: DateSource.Url });
        Assert.Contains(article.DateEvidence, date => date is { Value: "--06-15", Source: DateSource.Dateline });
        Assert.Equal(new Dateline("Cần Thơ", 15, 6, 2021), article.Dateline);
        Assert.True(article.Warns(WarningCodes.AssumedTimeZone));
    }

    [Fact]
    public void Forum_Read_LeavesNoMarkup()
    {
        var article = Reading.Article(Samples.Read(Samples.Forum), Samples.Forum);

        Assert.StartsWith("Bốn thỏa thuận về đô thị thông minh", article.Lead, StringComparison.Ordinal);
        Assert.EndsWith("ngày 15/6 tại Cần Thơ.", article.Lead, StringComparison.Ordinal);
        Assert.StartsWith("Mở đầu tuần lễ chuyển đổi số", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("Bộ Nội vụ và Truyền thông Nhật Bản.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("#", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("layout:", article.Body, StringComparison.Ordinal);
        Assert.Equal(9, article.Paragraphs().Length);
    }

    [Fact]
    public void Rural_Read_HasTitleBylineAndDateline()
    {
        var article = Reading.Article(Samples.Read(Samples.Rural), Samples.Rural);

        Assert.Equal("text", article.File.Format);
        Assert.Equal("Lào Cai phủ sóng 4G tới 100% xã vùng cao", article.Title);
        Assert.Equal("Thu Hằng", Assert.Single(article.Authors));
        Assert.Equal("TTXVN/Vietnam+", article.Agency);
        Assert.Equal(new Dateline("Lào Cai", 9, 11), article.Dateline);
        Assert.Null(article.Published);
        Assert.Contains(article.DateEvidence, date => date is { Value: "--11-09", Source: DateSource.Dateline });
    }

    [Fact]
    public void Rural_Read_LosesSignOffAndRelatedNews()
    {
        var article = Reading.Article(Samples.Read(Samples.Rural), Samples.Rural);

        Assert.Equal(
            "Sau ba năm triển khai chương trình viễn thông công ích, toàn bộ 152 xã, phường của Lào Cai đã có sóng 4G.",
            article.Lead
        );
        Assert.StartsWith("Ngày 9/11, tại Lào Cai, Sở Thông tin", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("thanh niên dân tộc thiểu số.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Tin cùng chuyên mục", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Yên Bái", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("./.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Thu Hằng", article.Body, StringComparison.Ordinal);
    }
}
