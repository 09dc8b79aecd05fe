using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Html.Dom;

public class HtmlDepthTests
{
    [Fact]
    public void Limit_OrdinaryPage_IsTheSameText()
    {
        const string Page =
            "<html><body><div class='a'><p>Một</p><br/><img src=\"x>y\"><!-- <div><div><div> --><script>if (a<b) "
            + "'<div>'</script></div></body></html>";

        Assert.Same(Page, HtmlDepth.Limit(Page, 2, new NodeBudget(1_000)));
    }

    [Fact]
    public void Limit_TooDeep_LeavesOutTagsAndKeepsText()
    {
        var limited = HtmlDepth.Limit("<div><div><div><b>sâu</b></div></div></div><section>sau</section>", 2, new NodeBudget(1_000));

        Assert.Equal("<div><div>  sâu  </div></div><section>sau</section>", limited);
    }

    [Fact]
    public void Limit_ManyParagraphsWithoutEndTags_AreNoDepth()
    {
        var page = string.Concat(Enumerable.Repeat("<p>Một đoạn <li>mục", 5_000));

        Assert.Same(page, HtmlDepth.Limit(page, 32, new NodeBudget(100_000)));
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("table")]
    [InlineData("made-up")]
    public void Read_HundredThousandNestedElements_KeepsTheTextWithinItsBudget(string element)
    {
        const string Prose =
            "Sáng nay, Bộ Thông tin và Truyền thông công bố kế hoạch phủ sóng 5G, với ba nhà mạng tham gia, từ quý hai năm sau.";
        var page =
            "<html><body>"
            + string.Concat(Enumerable.Repeat($"<{element}>", 100_000))
            + $"<p>{Prose}</p>"
            + string.Concat(Enumerable.Repeat($"</{element}>", 100_000))
            + "</body></html>";

        var article = Reading.Article(page, "deep.html");

        Assert.Contains(Prose, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DepthSetting_IsWhatLimits()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 60)) + "<div hidden>giấu</div>thấy" + "</body></html>";

        Assert.DoesNotContain("giấu", Reading.Article(page, "a.html").Body, StringComparison.Ordinal);
        // The element that hides the word lies too deep, so it is no element any more.
        Assert.Contains(
            "giấu",
            Reading.Article(page, "a.html", options: new ReadLimits { MaxHtmlDepth = 32 }).Body,
            StringComparison.Ordinal
        );
    }
}
