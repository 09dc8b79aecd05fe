using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class ScriptedTextTests
{
    [Fact]
    public void Read_TextAsHtmlInAVariable_IsTheBody() =>
        BodyPage.AssertWhole(
            Page(
                new
                {
                    props = new
                    {
                        article = new { id = 7, contentHtml = BodyPage.Paragraphs + "<div class=\"caption\">Ảnh: trung tâm dữ liệu</div>" },
                    },
                }
            )
        );

    [Fact]
    public void Read_TextAsListOfBlocks_IsTheBody() =>
        BodyPage.AssertWhole(
            Page(new { story = new { blocks = BodyPage.Sentences.Select(sentence => new { type = "p", text = sentence }) } })
        );

    [Fact]
    public void Read_ScriptsWithMessagesOnly_TakesNothingFromThem()
    {
        var page = Page(new { messages = BodyPage.Sentences.Concat(BodyPage.Sentences) });
        var article = Reading.Article(BodyPage.With("<p>Đang tải bài viết, xin chờ trong giây lát.</p>") + page, "page.html", "text/html");
        Assert.DoesNotContain("Hòa Vang", article.Body, StringComparison.Ordinal);
        Assert.Contains(article.Warnings, warning => warning.Code == WarningCodes.BodyUncertain);
    }

    [Fact]
    public void Read_BrokenJson_EndsWithoutAText()
    {
        var article = Reading.Article(
            BodyPage.With($"<p>Đang tải.</p><script>var x = {{\"content\": [{new string('[', 400)} \"{BodyPage.Sentences[0]}</script>"),
            "page.html",
            "text/html"
        );
        Assert.DoesNotContain("Hòa Vang.", article.Body, StringComparison.Ordinal);
    }

    private static string Page(object state) =>
        BodyPage.With(
            $"<div id=\"app\"></div><script>window.state = window.state || []; "
                + $"window.state.push({JsonSerializer.Serialize(state)});</script>"
        );
}
