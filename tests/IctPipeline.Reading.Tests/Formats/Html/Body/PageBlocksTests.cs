namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class PageBlocksTests
{
    [Theory]
    [InlineData("<p>mit dpa</p>")]
    [InlineData("<p>SDA/sep</p>")]
    [InlineData("<p>ALSO</p>")]
    [InlineData("<p>Sign up for our weekly newsletter and get the best of the web.</p>")]
    [InlineData("<p>For all stories, the newsletter comes to your inbox every Monday.</p>")]
    [InlineData("<p>WATCH | Kỹ sư nói về dự án</p>")]
    [InlineData(
        "<p>Một góc trung tâm dữ liệu, với máy phát điện dự phòng ở bên trái và trạm biến áp phía sau hàng cây (AP Photo/Nam Tran)</p>"
    )]
    public void Read_LineBelowTheText_IsNotTheText(string line) => BodyPage.AssertWhole(BodyPage.Article(last: line));

    [Fact]
    public void Read_ListWhoseItemsNameTheirSources_IsKept()
    {
        var body = BodyPage.BodyOf(
            BodyPage.Article(
                last: "<ul><li>Máy chủ mới chạy từ tháng Ba</li><li><a href=\"/1\">Bản vá 1677080 cho trình duyệt</a></li><li><a "
                    + "href=\"/2\">Bản vá 1553982 cho cửa sổ</a></li></ul>"
            )
        );
        Assert.Contains("1553982", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ListOfLinksOnly_IsNotTheText() =>
        BodyPage.AssertWhole(
            BodyPage.Article(
                last: "<ul><li><a href=\"/1\">Hà Nội thử nghiệm vé điện tử</a></li><li><a href=\"/2\">Cần Thơ có thêm trạm "
                    + "sạc</a></li><li><a href=\"/3\">Huế số hóa hồ sơ đất</a></li></ul>"
            )
        );

    [Fact]
    public void Read_TextWrittenInHeadings_IsKept()
    {
        var text = string.Concat(BodyPage.Sentences.Select(sentence => $"<div><h2>{sentence}</h2></div>"));
        Assert.Contains(
            BodyPage.Sentences[3],
            BodyPage.BodyOf(
                BodyPage.With($"<article><h1>{BodyPage.Title}</h1><p>{BodyPage.Sentences[0]} {BodyPage.Sentences[1]}</p>{text}</article>")
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_HeadingThatLinksToItself_IsKept()
    {
        var body = BodyPage.BodyOf(
            BodyPage.Article(last: $"<h2 id=\"dien\"><a href=\"#dien\">Điện mặt trời cho máy chủ</a></h2><p>{BodyPage.Sentences[0]}</p>")
        );
        Assert.Contains("Điện mặt trời cho máy chủ", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SectionHeadedLikeATitleBelowTheFirstSentences_KeepsThem()
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<article><p>{BodyPage.Sentences[0]}</p><p>{BodyPage.Sentences[1]}</p><h1>Tin trong "
                    + $"tuần</h1><p>{BodyPage.Sentences[2]}</p><p>{BodyPage.Sentences[3]}</p></article>"
            )
        );
        Assert.StartsWith(BodyPage.Sentences[0], body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 Kommentare")]
    [InlineData("12 comments")]
    [InlineData("1.2k shares")]
    [InlineData("4K comments")]
    public void Read_CountOfComments_IsNoneOfTheText(string line) => BodyPage.AssertWhole(BodyPage.Article($"<p>{line}</p>"));
}
