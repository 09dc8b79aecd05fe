using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Html.Dom;

public class TemplateTextTests
{
    private const string Side =
        "<aside><div class='widget'><h3>Lớp học tối</h3><p>Học mười hai buổi cách chăm sóc cột ăng ten, cáp và cần cẩu, có giấy "
        + "chứng nhận, "
        + "học phí thấp, lớp nhỏ, thầy giỏi, phòng thực hành mới, gần bến xe.</p><p>Ghi danh trước thứ sáu, chỗ có hạn, mang theo "
        + "bút, sổ và "
        + "áo ấm, vì phòng học ở tầng hầm của bảo tàng cảng, nơi mùa nào cũng lạnh.</p></div></aside>";

    [Theory]
    [InlineData("<script type='text/template'>{0}</script>")]
    [InlineData("<script type='text/x-handlebars-template'>{0}</script>")]
    [InlineData("<template>{0}</template>")]
    [InlineData("<noscript>{0}</noscript>")]
    [InlineData("<script type='text/template'>{0}</script><noscript>{0}</noscript>")]
    [InlineData("<template>{0}</template><noscript>{0}</noscript>")]
    public void Read_PostInATemplate_IsTheBodyOnce(string holder) =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<h1>{BodyPage.Title}</h1><div class='post-body' itemprop='articleBody'>"
                    + holder.Replace("{0}", BodyPage.Paragraphs, StringComparison.Ordinal)
                    + $"</div>{Side}"
            )
        );

    [Fact]
    public void Read_PageOfFrames_SaysWhatItSaysToBrowsersWithoutThem() =>
        BodyPage.AssertWhole(
            $"<html><head><title>{BodyPage.Title}</title></head><frameset cols='20%,80%'><frame src='a.html'><frameset><frame src='b.html'>"
                + $"<noframes><body><h1>{BodyPage.Title}</h1>{BodyPage.Paragraphs}</body></noframes></frameset></frameset></html>"
        );

    [Fact]
    public void Read_NoframesInsideNoframes_ShowsNoMarkup() =>
        BodyPage.AssertWhole(
            $"<html><head><title>{BodyPage.Title}</title></head><frameset><frame src='a.html'><noframes><noframes><body>"
                + $"<h1>{BodyPage.Title}</h1>{BodyPage.Paragraphs}</body></noframes></noframes></frameset></html>"
        );

    [Fact]
    public void Read_PageOfFramesAlone_HasNoText()
    {
        var article = Reading.Article(
            $"<html><head><title>{BodyPage.Title}</title></head><frameset><frame src='a.html'></frameset></html>",
            "page.html"
        );

        Assert.Equal(BodyPage.Title, article.Title);
        var warning = Assert.Single(article.Warnings, warning => warning.Code == WarningCodes.BodyUncertain);
        Assert.Contains("frames", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TemplateBesideTheText_IsNotShown() =>
        BodyPage.AssertWhole(
            BodyPage.Article(
                last: "<template>"
                    + string.Concat(Enumerable.Repeat("<p>Đây là mẫu của một bình luận, do trang tự điền vào.</p>", 8))
                    + "</template>"
            )
        );

    [Fact]
    public void Read_TemplateWithBlanks_IsNotShown() =>
        Assert.DoesNotContain(
            "{{",
            BodyPage.BodyOf(
                BodyPage.With(
                    $"<article><h1>{BodyPage.Title}</h1><script type='text/template'><p>{{{{ten}}}}</p>{BodyPage.Paragraphs}</script>"
                        + "</article>"
                        + Side
                )
            ),
            StringComparison.Ordinal
        );
}
