namespace IctPipeline.Reading.Tests.Formats.Html.Survey;

public class CaptionsTests
{
    [Theory]
    [InlineData("<div class='thumb'><img src='/a.jpg'><div class='thumbcaption'>Bà Lan phát biểu ở Lund ngày 24/5/2014</div></div>")]
    [InlineData("<figure><img src='/a.jpg'><figcaption>24/5/2014</figcaption></figure>")]
    [InlineData("<figure><img src='/a.jpg'><figcaption>Bà Lan, <time datetime='2014-05-24'>24/5/2014</time></figcaption></figure>")]
    [InlineData("<div><img src='/a.jpg'><p>Bà Lan phát biểu tại hội nghị ở Lund, ngày 24/5/2014</p></div>")]
    [InlineData("<p><img src='/a.jpg'><br>Bà Lan phát biểu tại hội nghị ở Lund, ngày 24/5/2014</p>")]
    [InlineData("<div class='wp-caption'><img src='/a.jpg'><p class='wp-caption-text'>Bà Lan ở Lund, 24/5/2014</p></div>")]
    public void Read_DateUnderAPicture_IsNotTheArticles(string picture) => Assert.Null(SamplePage.Read(above: picture).Published);

    [Theory]
    [InlineData("<div class='author'><img src='/lan.jpg'><span>Lan Anh</span> <span class='date'>24/5/2014</span></div>")]
    [InlineData("<div><img src='/lan.jpg'><p>Thứ bảy, 24/5/2014</p></div>")]
    [InlineData("<p>⋅ 24/5/2014 ⋅ <img src='/in.gif'> In bài này ⋅ <img src='/gui.gif'> Gửi cho bạn</p>")]
    public void Read_DateBesideAPortraitOrIcons_IsTheArticles(string line) =>
        Assert.Equal("2014-05-24", SamplePage.Read(above: line).Published?.Value[..10]);
}
