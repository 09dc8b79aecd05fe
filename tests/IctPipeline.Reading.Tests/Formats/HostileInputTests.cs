using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats;

/// <summary>Inputs made to hurt: each must end as a document or a declared refusal.</summary>
public class HostileInputTests
{
    public static TheoryData<string, string> Inputs =>
        new()
        {
            { "deep divs", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 20_000)) + "Văn xuôi ở đáy." },
            { "deep quotes", "# Tiêu đề\n\n" + new string('>', 5_000) + " đáy" },
            { "deep brackets", "# Tiêu đề\n\n" + new string('[', 20_000) },
            { "deep json", new string('[', 5_000) + "{\"" },
            { "long line", new string('a', 2_000_000) },
            { "stars", "# Tiêu đề\n\n" + string.Concat(Enumerable.Repeat("*a **b ", 5_000)) },
            { "liquid", "---\ntitle: x\n---\n" + string.Concat(Enumerable.Repeat("{% a ", 20_000)) },
            { "captions", "---\ntitle: x\n---\n" + string.Concat(Enumerable.Repeat("[caption <img ", 5_000)) },
            { "digits", string.Concat(Enumerable.Repeat("1/1/", 50_000)) },
            { "xml entities", "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"b\">]><rss><channel><item>&a;</item></channel></rss>" },
            { "front matter without end", "---\n" + string.Concat(Enumerable.Repeat("a: b\n", 20_000)) },
            { "links without an end", "# Tiêu đề\n\n" + string.Concat(Enumerable.Repeat("![a](", 100_000)) },
            { "shortcodes without an end", "---\ntitle: x\n---\n" + string.Concat(Enumerable.Repeat("{{< a ", 100_000)) },
            { "fences without an end", "---\ntitle: x\n---\n" + string.Concat(Enumerable.Repeat("~~~a\n", 2_000)) },
            {
                "thousands of post titles",
                "<html><head><title>Tin số một</title></head><body>"
                    + string.Concat(
                        Enumerable.Range(0, 20_000).Select(i => $"<h1 class=\"entry-title\"><a href=\"/{i}\">Tin số một</a></h1>")
                    )
                    + "Văn xuôi."
            },
            {
                "script of brackets",
                "<html><head><title>Tin</title></head><body><p>Đang tải.</p><script>"
                    + string.Concat(Enumerable.Repeat("x={\"content\":[", 50_000))
                    + "</script>"
            },
            {
                "script that ends early",
                "<html><body><p>Đang tải.</p>"
                    + string.Concat(Enumerable.Repeat("<script>var x = {\"a\": [\"" + new string('a', 5_000) + " b, c.\"</script>", 200))
            },
            { "deep yaml", "---\ntitle: " + new string('[', 10_000) + "\n---\nVăn xuôi." },
        };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Read_Hostile_EndsAsDocumentOrRefusal(string name, string input)
    {
        Assert.NotNull(name);
        try
        {
            Assert.NotEmpty(Reading.All(Encoding.UTF8.GetBytes(input)));
        }
        catch (ArticleRejectedException exception)
        {
            Assert.NotEqual(RejectionCodes.Unreadable, exception.Code);
        }
    }

    [Fact]
    public void Read_LoneSurrogatesInJson_IsStored()
    {
        var article = Reading.Article("{\"title\": \"A \\ud83d B\", \"content\": \"Văn xuôi \\udc00 đây.\"}");

        Assert.True(article.Body.IsNormalized());
    }
}
