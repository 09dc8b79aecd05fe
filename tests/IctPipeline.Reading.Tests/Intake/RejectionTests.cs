using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake;

public class RejectionTests
{
    [Fact]
    public void Read_NoBytes_IsEmpty() => Assert.Equal(RejectionCodes.Empty, Reading.RejectionCode([]));

    [Fact]
    public void Read_OnlyWhiteSpace_IsEmpty() => Assert.Equal(RejectionCodes.Empty, Reading.RejectionCode(" \r\n\t\n"u8.ToArray()));

    [Fact]
    public void Read_RandomBytes_IsUndecodable()
    {
        var bytes = new byte[4096];
        new Random(20260102).NextBytes(bytes);

        Assert.Equal(RejectionCodes.Undecodable, Reading.RejectionCode(bytes));
    }

    [Fact]
    public void Read_MoreThanTheLimit_IsTooLarge()
    {
        var code = Reading.RejectionCode(Encoding.UTF8.GetBytes(new string('a', 2000)), options: new ReadLimits { MaxBytes = 1999 });

        Assert.Equal(RejectionCodes.TooLarge, code);
    }

    [Fact]
    public void Read_Image_IsUnsupportedAndNamesWhatWorks()
    {
        var exception = Assert.Throws<ArticleRejectedException>(() => Reading.All("GIF89a Tin"u8.ToArray(), "tin.txt"));

        Assert.Equal(RejectionCodes.UnsupportedFormat, exception.Code);
        Assert.Contains("Markdown", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)]
    [InlineData(0xDB, 0xA5, 0x2D, 0x00, 0, 0, 9, 4)]
    [InlineData(0x31, 0xBE, 0x00, 0x00, 0, 0xAB, 0, 0)]
    public void Read_OldOfficeDocument_IsUnsupported(params int[] head) =>
        Assert.Equal(RejectionCodes.UnsupportedFormat, Reading.RejectionCode([.. head.Select(value => (byte)value), 0, 0], "tin.doc"));

    [Theory]
    [InlineData("{\"headline\": \"Tin\", \"articleBody\": \"Ch")]
    [InlineData("[{\"title\": }]")]
    public void Read_BrokenJson_IsInvalidJson(string json) =>
        Assert.Equal(RejectionCodes.InvalidJson, Reading.RejectionCode(Encoding.UTF8.GetBytes(json), "tin.json"));

    [Fact]
    public void Read_JsonWithoutText_HasNoArticle() =>
        Assert.Equal(RejectionCodes.NoArticle, Reading.RejectionCode("{\"version\": 3, \"items\": []}"u8.ToArray(), "config.json"));

    [Fact]
    public void Read_BrokenYaml_IsRecoveredWithWarning()
    {
        var article = Reading.Article(
            "---\ntitle: \"bỗng dưng bị gán \"nợ xấu\" tại ngân hàng\"\ndate: 2018-03-22\n---\nMột khách hàng bất ngờ nhận thông báo.\n"
        );

        Assert.Equal("bỗng dưng bị gán \"nợ xấu\" tại ngân hàng", article.Title);
        Assert.True(article.Warns(WarningCodes.FrontMatterRecovered));
        Assert.Equal("2018-03-22T00:00:00+07:00", article.Published?.Value);
    }

    [Theory]
    [InlineData(nameof(ReadLimits.MaxBytes))]
    [InlineData(nameof(ReadLimits.WordsPerMinute))]
    [InlineData(nameof(ReadLimits.DefaultUtcOffset))]
    public void Options_OutOfRange_NameTheSetting(string setting)
    {
        var options = setting switch
        {
            nameof(ReadLimits.MaxBytes) => new ReadLimits { MaxBytes = 0 },
            nameof(ReadLimits.WordsPerMinute) => new ReadLimits { WordsPerMinute = 1 },
            _ => new ReadLimits { DefaultUtcOffset = TimeSpan.FromHours(15) },
        };

        var exception = Assert.Throws<ArgumentException>(() => new ArticleReader(options));

        Assert.Contains("Reading:" + setting, exception.Message, StringComparison.Ordinal);
    }
}
