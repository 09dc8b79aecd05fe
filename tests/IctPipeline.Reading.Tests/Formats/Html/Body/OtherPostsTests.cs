namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class OtherPostsTests
{
    private const string Next =
        "<p>Một hãng viễn thông vừa thử nghiệm mạng riêng cho nhà máy ở Bắc Ninh, với hơn ba trăm thiết bị kết nối cùng lúc.</p><p>Kết "
        + "quả, theo báo cáo, cho thấy độ trễ giảm một nửa so với mạng cũ, nhưng chi phí vẫn cao.</p>";

    [Fact]
    public void Read_BlogWithSeveralPosts_TakesTheFirst() =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<div class=\"post\"><h1 class=\"entry-title\"><a href=\"/a\">{BodyPage.Title}</a></h1><div "
                    + $"class=\"text\">{BodyPage.Paragraphs}</div></div>"
                    + $"<div class=\"post\"><h1 class=\"entry-title\"><a href=\"/b\">Thử nghiệm mạng riêng cho nhà máy</a></h1><div "
                    + $"class=\"text\">{Next}{Next}</div></div>"
            )
        );

    [Fact]
    public void Read_NextStoryLoadedInTheSameColumn_StopsAtItsTitle() =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<div class=\"page\"><header><h1 class=\"post-title entry-title\">{BodyPage.Title}</h1></header><div class=\"out\"><div "
                    + $"class=\"text\">{BodyPage.Paragraphs}</div>"
                    + $"<div class=\"add\"><h1 class=\"post-title\">Thử nghiệm mạng riêng cho nhà máy</h1><div "
                    + $"class=\"text\">{Next}{Next}</div></div></div></div>"
            )
        );

    [Fact]
    public void Read_EmptyHeadingOfTheTitlesKind_EndsNothing()
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<div class=\"post\"><h1 class=\"title\">{BodyPage.Title}</h1><div class=\"text\">{BodyPage.Paragraphs}</div>"
                    + $"<h1 class=\"title\"> </h1><div class=\"text\">{Next}</div></div>"
            )
        );
        Assert.Contains("Bắc Ninh", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadingsInTheTextNamedLikeTitles_KeepsTheirSections()
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<div class=\"post\"><h2 class=\"title\">{BodyPage.Title}</h2>{BodyPage.Paragraphs}<h2 class=\"title\">Nguồn "
                    + $"điện</h2>{Next}</div>"
            )
        );
        Assert.Contains("Bắc Ninh", body, StringComparison.Ordinal);
    }
}
