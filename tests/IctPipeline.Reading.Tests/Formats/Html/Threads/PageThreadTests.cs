using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IctPipeline.Reading.Formats.Html.Threads;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Html.Threads;

public class PageThreadTests
{
    private const string Question = "Mạng cáp quang ở Huế hay đứt vào mùa mưa, mọi người dùng nhà mạng nào cho ổn định?";
    private const string Answer = "Mình dùng hai đường song song, một đường cáp và một đường 5G, cả năm chưa mất buổi nào.";
    private const string Short = "Cảm ơn bạn.";

    [Theory]
    [InlineData("<meta name=\"generator\" content=\"Discourse 3.2\">", "")]
    [InlineData("<meta name=\"generator\" content=\"phpBB\">", "")]
    [InlineData("", "id=\"XF\"")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"DiscussionForumPosting\",\"headline\":\"Mạng\"}</script>", "")]
    [InlineData("<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":[\"WebPage\",\"QAPage\"]}]}</script>", "")]
    public void Read_Thread_KeepsPostsInOrderWithTheirAuthors(string head, string page)
    {
        var article = Reading.Article(Page(Posts, head, page), "a.html");

        Assert.Equal(["minh_tu"], article.Authors);
        Assert.Equal([Question, "lan_anh, 3/5/2024", Answer, "minh_tu, 4/5/2024", Short], article.Paragraphs());
    }

    [Fact]
    public void Read_SamePageThatIsNoForum_IsReadAsAnArticle() =>
        Assert.DoesNotContain("lan_anh, 3/5/2024", Reading.Article(Page(Posts, "", ""), "a.html").Body, StringComparison.Ordinal);

    [Fact]
    public void Read_ListOfOtherThreads_IsNoThread()
    {
        var others = string.Concat(
            Enumerable
                .Range(1, 30)
                .Select(i =>
                    $"<div class=\"structItem\"><a href=\"/t/{i}\">Chuyện cũ số {i} của diễn đàn, ai quan tâm thì vào đọc</a>"
                    + $"<a class=\"username\" href=\"/members/m{i}\">m{i}</a><time>1/1/2020</time><span>Trả lời {i}</span></div>"
                )
        );

        var article = Reading.Article(Page(Posts + others, "", "id=\"XF\""), "a.html");

        Assert.Equal(5, article.Paragraphs().Length);
    }

    [Fact]
    public void Read_WhatIsToldOfAMember_IsNotTheirWords()
    {
        var parts = string.Concat(Enumerable.Range(1, 20).Select(i => $"<li>Bộ phận thứ {i} của máy tính ở nhà</li>"));
        static string Of(string author, string text, string parts) =>
            $"<article class=\"post\"><aside class=\"post_author\"><h3><a href=\"/profile/{author}\">{author}</a></h3></aside>"
            + $"<aside class=\"post_author-more author\"><ul>{parts}</ul></aside><div class=\"words\"><p>{text}</p></div></article>";

        var article = Reading.Article(
            Page(Of("minh_tu", Question, parts) + Of("lan_anh", Answer, parts), "", "class=\"ipsApp\""),
            "a.html"
        );

        Assert.Equal([Question, "lan_anh", Answer], article.Paragraphs());
    }

    [Fact]
    public void Read_PartOfWhatIsToldOfAMember_IsNotTheirWords()
    {
        var parts = string.Concat(Enumerable.Range(1, 20).Select(i => $"<li>Bộ phận thứ {i} của máy tính ở nhà</li>"));
        static string Of(string author, string text, string parts) =>
            $"<article class=\"post\"><aside class=\"post_author pane\"><h3><a href=\"/profile/{author}\">{author}</a></h3>"
            + $"<ul class=\"pane_info\">{parts}</ul></aside><div class=\"words\"><p>{text}</p></div></article>";

        var article = Reading.Article(
            Page(Of("minh_tu", Question, parts) + Of("lan_anh", Answer, parts), "", "class=\"ipsApp\""),
            "a.html"
        );

        Assert.Equal([Question, "lan_anh", Answer], article.Paragraphs());
    }

    [Fact]
    public void Read_PreviewOfALink_IsNoPartOfThePost()
    {
        var preview = "<aside class=\"onebox allowlistedgeneric\"><p>Trang khác giới thiệu chính mình ở đây, dài một câu.</p></aside>";

        var article = Reading.Article(
            Page(Post("minh_tu", "3/5/2024", Question) + Post("lan_anh", "3/5/2024", $"{Answer}</p>{preview}<p>Hết."), "", "id=\"XF\""),
            "a.html"
        );

        Assert.Equal([Question, "lan_anh, 3/5/2024", Answer, "Hết."], article.Paragraphs());
    }

    [Fact]
    public void Read_OnePost_IsReadAsAPage() =>
        Assert.Contains(
            Question,
            Reading.Article(Page(Post("minh_tu", "3/5/2024", Question), "", "id=\"XF\""), "a.html").Body,
            StringComparison.Ordinal
        );

    [Fact]
    public void ThreadMarks_EveryLine_IsKnown() =>
        TableLines.AssertWork(
            "thread-marks.tsv",
            (kind, word) =>
                kind switch
                {
                    "author" => ThreadMarks.IsAuthor(Element($"<b class=\"{word}\">x</b>")),
                    "path" => ThreadMarks.IsAuthor(Element($"<a href=\"https://a.example{(word[0] == '/' ? "" : "/")}{word}x\">x</a>")),
                    "aside" => ThreadMarks.IsAside(Element($"<div class=\"{word}\">x</div>")),
                    "type" => IsThread($"<script type=\"application/ld+json\">{{\"@type\":\"{word}\"}}</script>", ""),
                    "generator" => IsThread($"<meta name=\"generator\" content=\"{word} 3\">", ""),
                    _ => IsThread("", $"class=\"{word}\""),
                }
        );

    private static string Posts =>
        Post("minh_tu", "3/5/2024", Question) + Post("lan_anh", "3/5/2024", Answer) + Post("minh_tu", "4/5/2024", Short);

    private static string Post(string author, string day, string text) =>
        "<article class=\"message message--post\"><div class=\"message-user\"><a href=\"/members/"
        + author
        + "\">"
        + $"{author}</a><b>Thành viên</b> Bài viết: 120</div><div class=\"message-main\"><time>{day}</time>"
        + $"<div class=\"bbWrapper\"><p>{text}</p></div><div class=\"message-signature\">Chữ ký</div></div></article>";

    private static string Page(string posts, string head, string attributes) =>
        $"<html {attributes}><head><title>Mạng nào ổn định?</title>{head}</head><body><h1>Mạng nào ổn định?</h1>{posts}</body></html>";

    private static bool IsThread(string head, string attributes) =>
        Reading.Article(Page(Posts, head, attributes), "a.html").Body.Contains("lan_anh, 3/5/2024", StringComparison.Ordinal);

    private static IElement Element(string html) => new HtmlParser().ParseDocument(html).Body!.FirstElementChild!;
}
