namespace IctPipeline.Reading.Tests.Formats.Html.Survey;

public class ProseMapTests
{
    private static string Voice(int reader) => $"<p>Người đọc số {reader}, ở phường {reader}, thấy bản tin này hay, và gửi cho bạn.</p>";

    private static string Long => string.Concat(Enumerable.Repeat(BodyPage.Paragraphs, 4));

    [Fact]
    public void Read_CommentsLongerThanTheArticle_AreNotTheText()
    {
        var comments = Enumerable
            .Range(1, 40)
            .Select(i => $"<p>Bạn đọc số {i} viết: tôi thấy bài này hay, nhưng còn thiếu số liệu về nước làm mát.</p>");
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<div class=\"main\"><h1>{BodyPage.Title}</h1><div class=\"text\">{BodyPage.Paragraphs}</div>"
                    + $"<div class=\"user-post comment-box\">{string.Concat(comments)}</div></div>"
            )
        );
    }

    [Fact]
    public void Read_WidgetsInAWrapThatIsNamedAfterTheSidebar_AreTheText()
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<div class=\"content-sidebar-wrap\"><h1>{BodyPage.Title}</h1><div class=\"widget\">{Long}</div>"
                    + $"<div class=\"widget\"><p>{BodyPage.Sentences[1]} Đó là cả phần hai.</p></div></div>"
            )
        );
        Assert.EndsWith("Đó là cả phần hai.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=\"full-gallery\">", "</div>")]
    [InlineData("<div class=\"metro-factbox\">", "</div>")]
    [InlineData("<press-factbox>", "</press-factbox>")]
    public void Read_BoxBesideALongText_IsNotTheText(string open, string close)
    {
        var body = BodyPage.BodyOf(
            BodyPage.Article(
                first: Long,
                last: $"{open}{string.Concat(Enumerable.Range(1, 30).Select(i => $"<p>Ảnh số {i}: công nhân lắp tủ mạng ở tầng {i}, "
                    + $"trong ca đêm, trước ngày khai trương.</p>"))}{close}"
            )
        );
        Assert.DoesNotContain("ca đêm", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GalleryThatTellsTheStory_IsTheText()
    {
        var slides = string.Concat(
            BodyPage.Sentences.Select(sentence =>
                $"<figure><img src=\"/a.jpg\"><figcaption class=\"slide-caption\"><p>{sentence}</p></figcaption></figure>"
            )
        );
        var body = BodyPage.BodyOf(
            BodyPage.With($"<article class=\"gallery\"><h1>{BodyPage.Title}</h1><div class=\"slides\">{slides}</div></article>")
        );
        Assert.All(BodyPage.Sentences, sentence => Assert.Contains(sentence, body, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SectionsThatAreNamedAfterMenus_AreTheTextWhereTheyHoldMostOfIt()
    {
        var section = $"<div class=\"content-nav-section\">{Long}</div>";

        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<h1>{BodyPage.Title}</h1>{section}{section}"
                    + "<div class=\"leaving\"><p>Bạn sắp rời trang này để đến một trang khác, do bên thứ ba giữ.</p></div>"
            )
        );

        Assert.Equal(8, body.Split(BodyPage.Sentences[0]).Length - 1);
    }

    [Fact]
    public void Read_ElementAroundTitleAndText_IsTheTextWhateverItsName() =>
        Assert.StartsWith(
            string.Join("\n\n", BodyPage.Sentences),
            BodyPage.BodyOf(
                BodyPage.With(
                    $"<section class=\"newsletter\"><h1>{BodyPage.Title}</h1>{BodyPage.Paragraphs}</section>"
                        + $"<div class=\"voices\">{string.Concat(Enumerable.Range(1, 12).Select(Voice))}</div>"
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("overflow-hidden")]
    [InlineData("overflow-x-hidden")]
    [InlineData("field--label-hidden")]
    [InlineData("hidden-xs")]
    [InlineData("print:hidden")]
    public void Read_StyleThatHidesNoText_IsNoBox(string style) =>
        BodyPage.AssertWhole(
            BodyPage.With(
                $"<article><h1>{BodyPage.Title}</h1>"
                    + $"{string.Concat(BodyPage.Sentences.Select(sentence => $"<div class=\"{style}\"><p>{sentence}</p></div>"))}</article>"
            )
        );

    [Theory]
    [InlineData("class=\"w-condition-invisible\"")]
    [InlineData("class=\"note visually-hidden\"")]
    [InlineData("style=\"visibility: hidden\"")]
    public void Read_TextThatStyleHides_IsNotTheText(string hiding) =>
        BodyPage.AssertWhole(
            BodyPage.Article(first: $"<div {hiding}><p>Một bài khác, dài hơn nhiều, mà người đọc không thấy trên trang này.</p></div>")
        );

    [Fact]
    public void Read_HighlightedCode_KeepsWhatItCallsComments()
    {
        var body = BodyPage.BodyOf(
            BodyPage.Article(
                last: "<pre><code><span class=\"comment\">// đọc tệp</span>\nvar x = <span class=\"tag\">Read</span>();</code></pre>"
            )
        );
        Assert.Contains("// đọc tệp", body, StringComparison.Ordinal);
        Assert.Contains("Read();", body, StringComparison.Ordinal);
    }
}
