using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Normalization;

public class AttributionTests
{
    [Theory]
    [InlineData("author: Thu Hằng", null, null, "Thu Hằng")]
    [InlineData("author: ictnews", "ictnews", "ictnews", null)]
    [InlineData("author: Thu Hằng, TTXVN", null, "TTXVN", "Thu Hằng")]
    [InlineData("author: TTXVN", null, "TTXVN", null)]
    [InlineData("author: toasoan@example.vn", null, null, null)]
    [InlineData("site: Báo Vùng Cao\nauthor: Thu Hằng", "Báo Vùng Cao", null, "Thu Hằng")]
    [InlineData("authors: [Thu Hằng, thu hằng]", null, null, "Thu Hằng")]
    [InlineData("author: Acme (Vietnam) Masts, a subsidiary of Acme", null, null, "Acme (Vietnam) Masts")]
    public void Read_FrontMatter_TellsPeopleFromOutlets(string line, string? site, string? agency, string? author)
    {
        var article = Read(line);

        Assert.Equal((site, agency), (article.Site, article.Agency));
        Assert.Equal(author is null ? [] : [author], article.Authors);
    }

    [Fact]
    public void Read_SignOff_AddsItsAgencyToTheSite()
    {
        var article = Read("site: ictnews", end: "\n\nThu Hằng (TTXVN)");

        Assert.Equal(("ictnews", "TTXVN"), (article.Site, article.Agency));
        Assert.Equal(["Thu Hằng"], article.Authors);
    }

    [Theory]
    [InlineData("Hằng", "Thu Hằng")]
    [InlineData("Minh", "Minh; Thu Hằng")]
    [InlineData("Thu Hà", "Thu Hà; Thu Hằng")]
    public void Read_DeclaredNameInThatOfTheSignOff_IsOnePerson(string declared, string authors) =>
        Assert.Equal(authors, string.Join("; ", Read($"author: {declared}", end: "\n\nThu Hằng (TTXVN)").Authors));

    [Fact]
    public void Read_CreditOfTheFirstParagraph_IsTheAgency()
    {
        var article = Read("layout: post", start: "(서울=연합뉴스) 박서준 기자 = 통신사들이 서울에서 만나 내년 투자 계획을 논의했다.\n\n");

        Assert.Equal("연합뉴스", article.Agency);
        Assert.Equal(["박서준"], article.Authors);
    }

    private static NormalizedArticle Read(string line, string start = "", string end = "") =>
        Reading.Article($"---\ntitle: Cáp quang lên bản\n{line}\n---\n\n{start}{Blocks.First}\n\n{Blocks.Second}{end}\n", "a.md");
}
