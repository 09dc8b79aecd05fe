using System.Text.Json;

namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class DeclaredBodyTests
{
    private static readonly string Declared =
        "<script type=\"application/ld+json\">"
        + JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "NewsArticle",
                ["headline"] = BodyPage.Title,
                ["articleBody"] = string.Join(' ', BodyPage.Sentences),
            }
        )
        + "</script>";

    [Fact]
    public void Read_HeadingOverADeclaredParagraph_IsKept()
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<article><h1>{BodyPage.Title}</h1><p>{BodyPage.Sentences[0]}</p><p>{BodyPage.Sentences[1]}</p><h2>Điện mặt trời cho "
                    + $"máy chủ</h2><p>{BodyPage.Sentences[2]}</p><p>{BodyPage.Sentences[3]}</p></article>",
                Declared
            )
        );
        Assert.Contains("Điện mặt trời cho máy chủ", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadingOverABoxThatIsNotDeclared_GoesWithIt()
    {
        var body = BodyPage.BodyOf(
            BodyPage.Article(
                last: "<div><h2>Hồ sơ chủ đầu tư</h2><p>Công ty thành lập năm 1998, có trụ sở ở Đà Nẵng và hơn bốn trăm nhân "
                    + "viên.</p></div>",
                head: Declared
            )
        );
        Assert.DoesNotContain("Hồ sơ chủ đầu tư", body, StringComparison.Ordinal);
        Assert.DoesNotContain("1998", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StandfirstInTheTextThatIsNotDeclared_IsKept()
    {
        var article = Reading.Article(
            BodyPage.Article(
                first: "<p class=\"bold\">Hai năm sau lễ động thổ, thành phố có nơi đặt máy chủ của riêng mình.</p>",
                head: Declared
            ),
            "page.html",
            "text/html"
        );
        Assert.Contains("Hai năm sau lễ động thổ", article.Lead + article.Body, StringComparison.Ordinal);
    }
}
