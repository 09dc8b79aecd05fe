using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Json;

public class JsonFormatTests
{
    [Theory]
    [InlineData("""{"title":"Tin","content":"Nội dung.","x":[#],"y":{"a":true,"b":null,"c":{}}}""", 8)]
    [InlineData("""{"title":"Tin","content":"Nội dung.","x":[#,],/* y */}""", 4)]
    public void Read_AsManyValuesAsAllowed_IsReadAndOneMoreIsNot(string json, int others)
    {
        string With(int ones) => json.Replace("#", string.Join(',', Enumerable.Repeat(1, ones)), StringComparison.Ordinal);
        var limits = new ReadLimits { MaxNodes = 1_000 };

        Assert.Equal("Tin", Reading.Article(With(1_000 - others), "a.json", options: limits).Title);
        Assert.Equal(
            RejectionCodes.BudgetExceeded,
            Reading.RejectionCode(Encoding.UTF8.GetBytes(With(1_001 - others)), "a.json", options: limits)
        );
    }

    [Fact]
    public void Read_TooManyValues_IsRefusedBeforeTheyAreBuilt()
    {
        var json = Encoding.UTF8.GetBytes($"{{\"title\":\"Tin\",\"x\":[{string.Join(',', Enumerable.Repeat(1, 3_000_000))}]}}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(RejectionCodes.BudgetExceeded, Reading.RejectionCode(json, "a.json"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12L * json.Length);
    }

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
