namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class PageBlocksTests
{
    [Theory]
    [InlineData("Buy now, pay later")]
    [InlineData("Check price changes before you sign")]
    public void Read_HeadingThatBeginsLikeAButton_Stays(string heading) =>
        Assert.Contains(
            heading,
            BodyPage.BodyOf(BodyPage.Article(last: $"<h2>{heading}</h2><p>Hai ngân hàng đã ký với thành phố về việc này.</p>")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_TableOfLinksThatTheTextAnnounces_Stays() =>
        Assert.Contains(
            "Quyết định thứ nhất",
            BodyPage.BodyOf(
                BodyPage.Article(
                    last: "<p>Bài này trích từ các văn bản sau:</p><table><tr><td><a href='/1'>Quyết định thứ nhất</a></td></tr>"
                        + "<tr><td><a href='/2'>Nghị quyết thứ hai</a></td></tr></table>"
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<p>mit dpa</p>")]
    [InlineData("<p>SDA/sep</p>")]
    [InlineData("<p>ALSO</p>")]
    [InlineData("<p>Sign up for our weekly newsletter and get the best of the web.</p>")]
    [InlineData("<p>For all stories, the newsletter comes to your inbox every Monday.</p>")]
    [InlineData("<p>WATCH | Kỹ sư nói về dự án</p>")]
    [InlineData("<p>[Read more: a guide to data centres]</p>")]
    [InlineData("<p>👉 Xem thêm: trạm điện mặt trời ở Hòa Vang</p>")]
    [InlineData("<table><tr><td><a href=\"/a\">Thể thao</a></td><td><a href=\"/b\">Giải trí</a></td></tr></table>")]
    [InlineData(
        "<p>Một góc trung tâm dữ liệu, với máy phát điện dự phòng ở bên trái và trạm biến áp phía sau hàng cây (AP Photo/Nam Tran)</p>"
    )]
    public void Read_LineBelowTheText_IsNotTheText(string line) => BodyPage.AssertWhole(BodyPage.Article(last: line));

    [Theory]
    [InlineData("Chia sẻ với phóng viên, ông Minh cho biết máy chủ đầu tiên đã chạy từ tháng trước.")]
    [InlineData("Theo dõi nhiệt độ phòng máy qua điện thoại giúp kỹ sư bớt một nửa số ca trực đêm.")]
    [InlineData("Nội dung chính của hợp đồng là bảo trì ba năm và đổi máy trong bốn mươi tám giờ.")]
    [InlineData("카카오톡은 20일 다낭 데이터 센터에 새 서버를 설치했다고 밝혔다.")]
    [InlineData("구독자 수가 100만 명을 넘어섰다.")]
    [InlineData("Getty Images has sued the operator of the new centre over pictures of its opening.")]
    [InlineData("Der Autor der Studie nennt das neue Rechenzentrum einen wichtigen Schritt.")]
    public void Read_SentenceThatBeginsLikeANotice_IsText(string sentence) =>
        Assert.Contains(
            sentence,
            BodyPage.BodyOf(BodyPage.Article(first: $"<p>{BodyPage.Sentences[0]}</p><p>{sentence}</p>")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<p>Theo dõi chúng tôi trên mạng xã hội để không bỏ lỡ tin mới.</p>")]
    [InlineData("<p>Chia sẻ</p>")]
    [InlineData("<p>Chia sẻ bài viết này với bạn bè của bạn nhé.</p>")]
    [InlineData("<p>구독하기</p>")]
    [InlineData("<p>카카오톡 : 검색창에 신문 이름을 입력하세요.</p>")]
    public void Read_CallToTheReader_IsNotTheText(string line) => BodyPage.AssertWhole(BodyPage.Article(last: line));

    [Theory]
    [InlineData("<p>Xem thêm: <a href=\"/khac\">Cần Thơ thử xe buýt điện không người lái</a></p>")]
    [InlineData("<p><a href=\"/khac\">>> Cần Thơ thử xe buýt điện không người lái</a></p>")]
    [InlineData("<p><strong>Đọc thêm:</strong></p><p><a href=\"/khac\">Cần Thơ thử xe buýt điện không người lái</a></p>")]
    [InlineData("<p>Lesen Sie auch: <a href=\"/khac\">Cần Thơ thử xe buýt điện không người lái</a></p>")]
    public void Read_TextBehindALinkToAnotherStory_StaysWhereBothShareABox(string link)
    {
        var section = $"<div>{link}<p>{BodyPage.Sentences[1]}</p><p>{BodyPage.Sentences[2]}</p></div>";
        var filler = string.Concat(
            Enumerable.Range(1, 12).Select(i => $"<p>Ở tầng {i}, tổ vận hành ghi lại điện năng và nhiệt độ của từng tủ máy.</p>")
        );

        var body = BodyPage.BodyOf(BodyPage.Article(first: filler + section));

        Assert.Contains(BodyPage.Sentences[1], body, StringComparison.Ordinal);
        Assert.DoesNotContain("xe buýt", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatABoxSaysOfAnotherStory_GoesWithItsLink() =>
        BodyPage.AssertWhole(
            BodyPage.Article(
                last: "<div><p>Xem thêm: <a href=\"/khac\">Cần Thơ thử xe buýt điện không người lái</a></p><p>Thành phố sẽ chạy thử "
                    + "trong ba tháng, sau đó mới bán vé, theo sở giao thông của thành phố.</p></div>"
            )
        );

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
