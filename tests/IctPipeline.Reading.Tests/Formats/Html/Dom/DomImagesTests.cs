namespace IctPipeline.Reading.Tests.Formats.Html.Dom;

public class DomImagesTests
{
    [Theory]
    [InlineData("<img data-src='/cang.jpg' src='data:image/gif;base64,AA'>")]
    [InlineData("<img data-original='/cang.jpg' src='/spacer.gif'>")]
    [InlineData("<img data-lazy-src='/cang.jpg'>")]
    [InlineData("<img srcset='/nho.jpg 320w, /cang.jpg 1280w, /vua.jpg 640w'>")]
    [InlineData("<img data-srcset='/nho.jpg 1x, /cang.jpg 2x' src='/blank.gif'>")]
    [InlineData("<picture><source srcset='/nho.jpg 320w,/cang.jpg 1280w'><img src='data:image/gif;base64,AA'></picture>")]
    [InlineData("<picture><source data-srcset='/cang.jpg'><img></picture>")]
    [InlineData("<img class='late'><noscript><img src='/cang.jpg'></noscript>")]
    [InlineData("<noscript><img src='/cang.jpg'></noscript>")]
    [InlineData("<img data-src='/cang.jpg'><noscript><img src='/cang-300x200.jpg'></noscript>")]
    public void Read_PictureThatIsShownLate_IsListedOnceWithItsCaption(string picture)
    {
        var images = Page($"<figure>{picture}<figcaption>Cổng cảng\n Chùa Vẽ</figcaption></figure>");

        Assert.Equal([("/cang.jpg", "Cổng cảng Chùa Vẽ")], images);
    }

    [Theory]
    [InlineData("<noscript><img height='1' width='1' src='https://dem.example/a.jpg'></noscript>")]
    [InlineData("<noscript><img style='display:none' src='https://dem.example/a.jpg'></noscript>")]
    [InlineData("<noscript><img src='https://dem.example/hit?id=7'></noscript>")]
    [InlineData("<img src='data:image/gif;base64,AA'>")]
    public void Read_CounterOrNothing_IsNoPicture(string picture) => Assert.Empty(Page($"<p>{picture}</p>"));

    [Fact]
    public void Read_CaptionByItsClass_GoesToThePicture() =>
        Assert.Equal([("/cang.jpg", "Cổng cảng")], Page("<div><img src='/cang.jpg'><div class='thumbcaption'>Cổng cảng</div></div>"));

    [Fact]
    public void Read_LinkOverTwoLines_HasItsTextOnOne() =>
        Assert.Equal(
            "chuyển sang tháp mới",
            Assert
                .Single(
                    Reading.Article(BodyPage.Article("<p>Hoa tiêu đã <a href='/a'>chuyển sang\n   tháp<br>mới</a>.</p>"), "a.html").Links
                )
                .Text
        );

    private static IEnumerable<(string Url, string? Alt)> Page(string first) =>
        Reading.Article(BodyPage.Article(first), "a.html").Images.Select(image => (image.Url, image.Alt));
}
