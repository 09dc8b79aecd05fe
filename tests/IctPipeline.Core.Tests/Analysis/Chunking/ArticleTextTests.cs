using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Chunking;
using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Tests.Analysis.Chunking;

public sealed class ArticleTextTests
{
    [Fact]
    public void Locate_PlaceInAField_GivesTheFieldsOwnText()
    {
        var text = ArticleText.From(Request("Tựa đề", "Đoạn dẫn", "Thân bài ở Hà Nội"));

        var span = text.Locate(text.Text.IndexOf("Hà Nội", StringComparison.Ordinal), 6);

        Assert.Equal(new FieldSpan("body", 11, "Hà Nội"), span);
    }

    [Fact]
    public void Locate_PlaceOverTwoFields_GivesNothing()
    {
        var text = ArticleText.From(Request("Tựa", null, "Thân"));

        Assert.Null(text.Locate(1, 5));
    }

    [Fact]
    public void Of_LoneSurrogates_AreReplacedWithoutMovingAnything()
    {
        const string body = "a\uD83D b \uDE00 c 😀";

        var text = ArticleText.From(Request(null, null, body));

        Assert.Equal("a\uFFFD b \uFFFD c 😀", text.Text);
        Assert.Equal("\uD83D", text.Locate(1, 1)!.Text);
    }

    [Fact]
    public void Locate_AnyPlaceOfAnyText_PointsAtItsText() =>
        Prop.ForAll(
                Texts.Any,
                Texts.Any,
                (title, body) =>
                {
                    var request = Request(title, null, body);
                    var text = ArticleText.From(request);
                    var fields = request.Fields().ToDictionary(field => field.Field, field => field.Text);
                    for (var offset = 0; offset < text.Text.Length; offset++)
                    {
                        if (text.Locate(offset, 2) is { } span && fields[span.Field].Substring(span.Offset, span.Text.Length) != span.Text)
                        {
                            return false;
                        }
                    }

                    return true;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void IsBlank_OnlySpaces_IsTrue() => Assert.True(ArticleText.From(Request(" ", null, "\n")).IsBlank);

    private static AnalysisRequest Request(string? title, string? lead, string body) =>
        new()
        {
            ArticleId = "id",
            Title = title,
            Lead = lead,
            Body = body,
            Features = AnalysisFeatures.All,
        };
}
