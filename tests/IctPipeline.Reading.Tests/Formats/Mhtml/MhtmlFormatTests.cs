using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Mhtml;

public class MhtmlFormatTests
{
    private const string Address = "https://paper.example/2018/crane";

    private const string Page =
        "<html><head><title>Second crane at Vinh</title></head><body><article><h1>Second crane at Vinh</h1><p>The "
        + "port of Vinh lit its second "
        + "crane on Monday, and the first ship came in at noon with forty boxes of tea for the market.</p><p><img src=\"cid:c@x\"><img "
        + "src=\"cid:none@x\"><img src=\"https://paper.example/a.jpg\"></p></article></body></html>";

    [Fact]
    public void Read_SavedPage_HasTheAddressAndIsNotPublishedWhenSaved()
    {
        var article = Assert.Single(All(Saved($"Snapshot-Content-Location: {Address}\n"))).Article!;

        Assert.Equal("mhtml", article.File.Format);
        Assert.Equal("Second crane at Vinh", article.Title);
        Assert.StartsWith("The port of Vinh lit its second crane", article.Body, StringComparison.Ordinal);
        Assert.Equal(Address, article.CanonicalUrl);
        Assert.Null(article.Published);
        var saved = Assert.Single(article.DateEvidence, date => date.Field == "Date");
        Assert.Equal(("2018-03-05T10:00:00+07:00", DateSource.Metadata, 0.1), (saved.Value, saved.Source, saved.Confidence));
    }

    [Fact]
    public void Read_PageThatNamesItsAddress_KeepsIt()
    {
        var page = Page.Replace("</head>", "<link rel=\"canonical\" href=\"https://paper.example/own\"></head>", StringComparison.Ordinal);

        var article = Assert.Single(All(Saved($"Snapshot-Content-Location: {Address}\n", page: page))).Article!;

        Assert.Equal("https://paper.example/own", article.CanonicalUrl);
    }

    [Fact]
    public void Read_PicturesOfTheFile_HaveTheirAddressesOnTheWebOrGo()
    {
        var picture = "Content-Type: image/jpeg\nContent-ID: <c@x>\nContent-Location: https://paper.example/c.jpg\n\nx";

        var article = Assert.Single(All(Saved($"Snapshot-Content-Location: {Address}\n", others: picture))).Article!;

        Assert.Equal(["https://paper.example/c.jpg", "https://paper.example/a.jpg"], article.Images.Select(image => image.Url));
    }

    [Theory]
    [InlineData("2 giờ trước", "2018-03-05")]
    [InlineData("3 days ago", "2018-03-02")]
    [InlineData("vor 3 Tagen", "2018-03-02")]
    [InlineData("Hôm qua, 14:30", "2018-03-04")]
    [InlineData("il y a 1 jour", "2018-03-04")]
    public void Read_TimeBeforeThePageWasShown_CountsFromWhenItWasSaved(string line, string day)
    {
        var page = Page.Replace("</h1>", $"</h1><p class=\"time\">{line}</p>", StringComparison.Ordinal);

        Assert.Equal(day, Assert.Single(All(Saved("", page: page))).Article!.Published?.Value[..10]);
    }

    [Theory]
    [InlineData("From: <Saved by Windows Internet Explorer 8>\n", "file")]
    [InlineData("From: =?utf-8?q?=3CSaved_by_Mozilla?=\nX-MAF-Information: Produced By MAF\n", "file")]
    [InlineData("", "a.mht")]
    public void Recognize_HeadOfABrowserOrName_IsASavedPage(string head, string name)
    {
        var article = Assert.Single(All(Saved(head), name)).Article!;

        Assert.Equal("mhtml", article.File.Format);
        Assert.Equal(Address, article.CanonicalUrl);
    }

    [Fact]
    public void Recognize_MailWithPictures_IsAMail() =>
        Assert.Equal(
            "eml",
            Assert.Single(All(Saved("From: Lan <lan@paper.example>\nTo: Orla <orla@port.example>\n"), "a.eml")).Article?.File.Format
        );

    [Fact]
    public void Read_FramesBeforeThePage_TakesThePartOfItsAddress()
    {
        var frame = "Content-Type: text/html\nContent-Location: https://ads.example/f\n\n<p>An advertisement in a frame.</p>";

        var article = Assert.Single(All(Saved($"Snapshot-Content-Location: {Address}\n", before: frame))).Article!;

        Assert.Equal("Second crane at Vinh", article.Title);
    }

    [Fact]
    public void Read_FileOnADisk_HasNoAddress()
    {
        var saved = Saved("From: <Saved by Blink>\n").Replace(Address, "file:///C:/crane.html", StringComparison.Ordinal);

        Assert.Null(Assert.Single(All(saved)).Article?.CanonicalUrl);
    }

    [Fact]
    public void Read_WithoutHtml_IsNoArticle() =>
        Assert.Equal(
            RejectionCodes.NoArticle,
            Reading.RejectionCode(
                System.Text.Encoding.UTF8.GetBytes(
                    "From: <Saved by Blink>\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--\n"
                ),
                "a.mhtml"
            )
        );

    private static List<ReadMember> All(string text, string name = "trang.mhtml") =>
        Reading.All(System.Text.Encoding.UTF8.GetBytes(text), name);

    private static string Saved(string head, string page = Page, string? before = null, string? others = null) =>
        $"{head}Subject: Crane\nDate: Mon, 05 Mar 2018 10:00:00 +0700\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"=_b\"\n\n"
        + (before is null ? "" : $"--=_b\n{before}\n")
        + $"--=_b\nContent-Type: text/html; charset=utf-8\nContent-Location: {Address}\n\n{page}\n"
        + (others is null ? "" : $"--=_b\n{others}\n")
        + "--=_b--\n";
}
