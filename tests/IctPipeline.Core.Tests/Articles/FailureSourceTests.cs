using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Tests.Articles;

public class FailureSourceTests
{
    [Fact]
    public void Of_RejectionAfterDecoding_HasCharsetFormatSizeAndHash()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"tiêu đề\": 3, \"số\": [1, 2]}");
        var rejection = Assert.Throws<ArticleRejectedException>(() =>
            new ArticleReader(new ReadLimits()).Read(new SourceFile("a.json", bytes)).ToList()
        );

        var source = FailureSource.Of(rejection);

        Assert.Equal(("utf-8", "json", (long)bytes.Length), (source!.Charset!, source.Format!, source.Size));
        Assert.Equal(64, source.Sha256.Length);
    }

    [Fact]
    public void Of_ErrorOfAService_IsNull() => Assert.Null(FailureSource.Of(new TimeoutException()));
}
