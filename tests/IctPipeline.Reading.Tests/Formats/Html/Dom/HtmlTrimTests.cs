using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Html.Dom;

public class HtmlTrimTests
{
    [Fact]
    public void Run_OrdinaryPage_IsTheSameText()
    {
        const string Page =
            "<html><body><div class='a'><p>Một</p><br/><img src=\"x>y\"><!-- <div><div><div> --><script>if (a<b) "
            + "'<div>'</script></div></body></html>";

        Assert.Same(Page, HtmlTrim.Run(Page, 2, new NodeBudget(1_000)));
    }

    [Fact]
    public void Run_TooDeep_LeavesOutTagsAndKeepsText()
    {
        var limited = HtmlTrim.Run("<div><div><div><b>sâu</b></div></div></div><section>sau</section>", 2, new NodeBudget(1_000));

        Assert.Equal("<div><div>  sâu  </div></div><section>sau</section>", limited);
    }

    [Fact]
    public void Run_ManyParagraphsWithoutEndTags_AreNoDepth()
    {
        var page = string.Concat(Enumerable.Repeat("<p>Một đoạn <li>mục", 5_000));

        Assert.Same(page, HtmlTrim.Run(page, 32, new NodeBudget(100_000)));
    }

    [Fact]
    public void Run_ScriptsAndStyles_AreEmptiedAndTheScriptsHandedOver()
    {
        const string Page =
            "<style>p{color:#333}</style><p>Một</p><script src='a.js' async>var a = '</p>';</script><SCRIPT type=module>b()</SCRIPT>";
        var scripts = new List<Range>();
        var trimmed = HtmlTrim.Run(Page, 8, new NodeBudget(1_000), scripts);

        Assert.Equal("<style></style><p>Một</p><script src='a.js' async></script><SCRIPT type=module></SCRIPT>", trimmed);
        Assert.Equal(["var a = '</p>';", "b()"], scripts.Select(script => Page[script]));
    }

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>")]
    [InlineData("<script type=\"text/template\"><p>Đoạn văn hiện sau</p></script>")]
    [InlineData("<script><!-- if (a) document.write('<script>b()</script>'); --></script><p>Hết</p>")]
    [InlineData("<script>a()")]
    [InlineData("<svg><style/><text>Biểu đồ</text></svg><style></style>")]
    [InlineData("<title>Cách viết <script>a()</script></title>")]
    public void Run_WhatATreeMayNeed_IsLeftAsItIs(string html)
    {
        var scripts = new List<Range>();

        Assert.Same(html, HtmlTrim.Run(html, 8, new NodeBudget(1_000), scripts));
        Assert.Empty(scripts);
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
