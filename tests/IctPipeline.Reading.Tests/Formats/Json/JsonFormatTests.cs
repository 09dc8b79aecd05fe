using System.Text;

namespace IctPipeline.Reading.Tests.Formats.Json;

public class JsonFormatTests
{
    [Fact]
    public void Read_NameWithALoneSurrogate_IsNoFault()
    {
        var json = """{"headline":"Tin ICT","articleBody":"Bộ TT&TT công bố kế hoạch mới tại Hà Nội.","\ud83d key":"x"}""";

        var article = Reading.Article(Encoding.UTF8.GetBytes(json), "a.json");

        Assert.Equal("Tin ICT", article.Title);
    }

    [Theory]
    [InlineData("contentMarkdown", "## Phần\\n\\nCâu **đậm** và ![ảnh](https://example.com/a.png align=\\\"left\\\") hết.")]
    [InlineData("content", "## Phần\\n\\nCâu **đậm** và [hết](https://example.com).")]
    public void Body_Markdown_IsPlain(string key, string body) =>
        Assert.DoesNotMatch(@"\*\*|\]\(|##|align", Reading.Article($"{{\"title\": \"Tin\", \"{key}\": \"{body}\"}}", "a.json").Body);

    [Fact]
    public void Body_Empty_IsArticleWithWarning()
    {
        var article = Reading.Article(
            """{"title": "Chùm ảnh", "url": "https://example.vn/anh", "content": "", "date": "2016-11-29, 00:00:00+07:00"}""",
            "a.json"
        );

        Assert.Equal("Chùm ảnh", article.Title);
        Assert.StartsWith("2016-11-29", article.Published?.Value, StringComparison.Ordinal);
        Assert.True(article.Warns("bodyEmpty"));
    }

    [Fact]
    public void Body_TextWithEntities_IsDecoded() =>
        Assert.Equal(
            "Bộ NN&PTNT nói \u201Cđúng\u201D.",
            Reading.Article("""{"title": "Tin", "content": "Bộ NN&amp;PTNT nói &ldquo;đúng&rdquo;."}""", "a.json").Body
        );
}
