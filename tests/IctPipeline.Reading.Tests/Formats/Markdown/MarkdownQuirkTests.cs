namespace IctPipeline.Reading.Tests.Formats.Markdown;

/// <summary>Bodies as real archives have them: no markup may be left.</summary>
public class MarkdownQuirkTests
{
    [Theory]
    [InlineData("Xem [trang này]({{ site.baseurl }}/tin){:target=\"_blank\"} để biết thêm.", "Xem trang này để biết thêm.")]
    [InlineData("Trước.\n\n{% raw %}\nGiữa.\n{% endraw %}\n\nSau.", "Trước.\n\nGiữa.\n\nSau.")]
    [InlineData("Trước.\n\n{{< youtube abc123 >}}\n\nSau.", "Trước.\n\nSau.")]
    [InlineData("Trước.\n\n%[https://example.com/video]\n\nSau.", "Trước.\n\nSau.")]
    [InlineData("![ảnh](https://example.com/a.png align=\"left\")\n\nSau ảnh là văn xuôi.", "Sau ảnh là văn xuôi.")]
    [InlineData("[caption id=\"1\"]<img src=\"a.jpg\"> Chú thích[/caption]\n\nSau ảnh.", "Sau ảnh.")]
    [InlineData("Trước.\n\n<iframe src=\"https://example.com\"></iframe>\n\nSau.", "Trước.\n\nSau.")]
    [InlineData("<p>Một đoạn <b>HTML</b>.</p>\n<p>Đoạn &amp; hai.</p>", "Một đoạn HTML.\n\nĐoạn & hai.")]
    [InlineData("Một câu có **đậm**, *nghiêng*, `mã` và ~~bỏ~~.", "Một câu có đậm, nghiêng, mã và bỏ.")]
    [InlineData("Dòng một  \nDòng hai.", "Dòng một\nDòng hai.")]
    [InlineData("- một\n- hai", "một\n\nhai")]
    [InlineData("> Trích dẫn dài.", "Trích dẫn dài.")]
    public void Body_WithMarkup_IsPlain(string markdown, string expected) =>
        Assert.Equal(expected, Reading.Article("---\ntitle: Tiêu đề\n---\n" + markdown).Body);

    [Fact]
    public void Body_Decomposed_IsComposed()
    {
        var article = Reading.Article("---\ntitle: Tin\n---\n" + "Hội nghị tại Đà Nẵng.".Normalize(System.Text.NormalizationForm.FormD));

        Assert.Equal("Hội nghị tại Đà Nẵng.", article.Body);
    }

    [Fact]
    public void Body_WithControlAndZeroWidth_IsClean() =>
        Assert.Equal("Hội nghị tại Đà Nẵng.", Reading.Article("---\ntitle: Tin\n---\nHội\u200B nghị\u00A0 tại\u00AD Đà\u0007 Nẵng.").Body);

    [Fact]
    public void Lead_RepeatedAsFirstParagraph_StandsOnce()
    {
        var article = Reading.Article(
            "---\ntitle: Tin\ndescription: Bốn thoả thuận hợp tác vừa được ký kết tại Hà Nội.\n---\nBốn thỏa thuận hợp tác vừa được ký "
                + "kết tại Hà Nội.\n\nPhần còn lại của bài."
        );

        Assert.Equal("Bốn thỏa thuận hợp tác vừa được ký kết tại Hà Nội.", article.Lead);
        Assert.Equal("Phần còn lại của bài.", article.Body);
    }

    [Fact]
    public void Title_IsSlug_GivesWayToHeading() =>
        Assert.Equal("Tin mới về mạng 5G", Reading.Article("---\ntitle: tin-moi-ve-mang-5g\n---\n# Tin mới về mạng 5G\n\nThân bài.").Title);

    [Fact]
    public void Hash_TonePlacementDiffers_IsTheSame()
    {
        var one = Reading.Article("---\ntitle: Tin\n---\nHoà bình, thuý, khoẻ và quý.");
        var other = Reading.Article("---\ntitle: Tin\n---\nHòa bình, thúy, khỏe và quý.");

        Assert.Equal(one.ContentHash, other.ContentHash);
        Assert.NotEqual(one.Body, other.Body);
    }

    [Fact]
    public void Heading_CutShort_GivesWayToItsParagraph() =>
        Assert.Equal(
            "Bốn thỏa thuận hợp tác được ký kết tại Hà Nội trong khuôn khổ Diễn đàn.\n\nĐoạn hai.",
            Reading
                .Article(
                    "---\ntitle: Tin\n---\n[Bốn thỏa thuận hợp tác được ký kết tại Hà Nội...](https://example.com/bai)\n---\n\nBốn thỏa "
                        + "thuận hợp tác được ký kết tại Hà Nội trong khuôn khổ Diễn đàn.\n\nĐoạn hai."
                )
                .Body
        );

    [Fact]
    public void Body_WithZeroByte_HasNoReplacementCharacter() =>
        Assert.Equal("Câu có byte.", Reading.Article("---\ntitle: Tin\n---\nCâu có\0 byte.").Body);

    [Fact]
    public void Body_WithNonCharacterBesideMark_IsComposed() =>
        Assert.Equal("Đà Nẵng.", Reading.Article("---\ntitle: Tin\n---\nĐa\uFFFE\u0300 Nẵng.").Body);

    [Fact]
    public void Lead_CutOverTwoParagraphs_IsTheFirst()
    {
        var article = Reading.Article(
            "---\ntitle: Tin\nexcerpt: \"Hội nghị khai mạc sáng nay tại Đà Nẵng với 300 đại biểu. Ban tổ chức cho biết sẽ "
                + "[...]\"\n---\nHội nghị khai mạc sáng nay tại Đà Nẵng với 300 đại biểu.\n\nBan tổ chức cho biết sẽ công bố kết "
                + "quả.\n\nĐoạn ba."
        );

        Assert.Equal("Hội nghị khai mạc sáng nay tại Đà Nẵng với 300 đại biểu.", article.Lead);
        Assert.Equal("Ban tổ chức cho biết sẽ công bố kết quả.\n\nĐoạn ba.", article.Body);
    }

    [Fact]
    public void Table_WithPictureAndItsWords_IsCaption()
    {
        var article = Reading.Article(
            "---\ntitle: Tin\n---\nMột.\n\n| ![a.png](https://example.com/a.png) |\n|:--:|\n| *Sơ đồ mạng.* |\n\nHai."
        );

        Assert.Equal("Một.\n\nHai.", article.Body);
        Assert.Equal("Sơ đồ mạng.", Assert.Single(article.Images).Alt);
    }

    [Fact]
    public void Published_FromTomlPath_IsFound() =>
        Assert.StartsWith(
            "2019-05-14",
            Reading.Article("+++\ntitle = \"Sáu\"\npath = \"2019/05/14/sau\"\n+++\nThân bài.").Published?.Value,
            StringComparison.Ordinal
        );
}
