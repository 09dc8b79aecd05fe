namespace IctPipeline.Reading.Tests.Formats.Html.Dom;

public class DisclosuresTests
{
    private const string Question = "Trung tâm có dùng điện mặt trời không?";
    private const string Answer = "Có, các tấm pin trên mái cấp một phần ba lượng điện mà máy chủ cần. Phần còn lại mua từ lưới.";

    [Theory]
    [InlineData("<div><button aria-expanded=\"false\" aria-controls=\"a1\">{0}</button></div><div id=\"a1\" hidden><p>{1}</p></div>")]
    [InlineData("<h3><button aria-expanded=\"false\">{0}</button></h3><div style=\"display:none\"><p>{1}</p></div>")]
    [InlineData(
        "<button class=\"collapsed\" data-bs-target=\"#a1\" aria-expanded=\"false\">{0}</button>"
            + "<div id=\"a1\" class=\"widget\" aria-hidden=\"true\">{1}</div>"
    )]
    [InlineData("<div class=\"item\"><button type=\"button\"><div>{0}</div></button><div class=\"popup\"><p>{1}</p></div></div>")]
    public void Read_AnswerThatAButtonOpens_IsTextUnderItsQuestion(string markUp) =>
        Assert.EndsWith(
            $"\n\n{Question}\n\n{Answer}",
            BodyPage.BodyOf(
                BodyPage.Article(
                    last: markUp.Replace("{0}", Question, StringComparison.Ordinal).Replace("{1}", Answer, StringComparison.Ordinal)
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "<button aria-expanded=\"false\">Tất cả chuyên mục</button><ul hidden><li><a href=\"/a\">Mạng và máy chủ, viễn thông.</a></li></ul>"
    )]
    [InlineData("<button aria-expanded=\"false\" aria-haspopup=\"dialog\">Về chúng tôi</button><div hidden><p>{1}</p></div>")]
    [InlineData("<div role=\"dialog\"><button aria-expanded=\"false\">Về chúng tôi</button><div hidden><p>{1}</p></div></div>")]
    [InlineData("<button aria-expanded=\"false\">Gửi cho chúng tôi</button><div hidden><form><p>{1}</p><input></form></div>")]
    [InlineData("<button aria-expanded=\"false\" aria-controls=\"x\">Mở bảng điều khiển</button>")]
    public void Read_MenusFormsAndDialogs_StayClosed(string markUp) =>
        BodyPage.AssertWhole(BodyPage.Article(last: markUp.Replace("{1}", Answer, StringComparison.Ordinal)));

    [Fact]
    public void Read_ManyButtonsOfOneAnswer_OpenItOnceUnderTheFirst()
    {
        const string button = "<div><button aria-expanded=\"false\" aria-controls=\"a1\">{0}</button></div>";
        var buttons = string.Concat(Enumerable.Range(1, 3).Select(number => button.Replace("{0}", $"{number}. {Question}")));

        var body = BodyPage.BodyOf(BodyPage.Article(last: $"{buttons}<div id=\"a1\" hidden><p>{Answer}</p></div>"));

        Assert.EndsWith($"\n\n1. {Question}\n\n{Answer}", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ButtonBeforeAllTheRestOfThePage_OpensNothing()
    {
        var rest = string.Concat(Enumerable.Repeat($"<p>{Answer}</p>", 600));

        var body = BodyPage.BodyOf(BodyPage.Article(last: $"<button aria-expanded=\"false\">{Question}</button><div hidden>{rest}</div>"));

        Assert.DoesNotContain(Answer, body, StringComparison.Ordinal);
    }
}
