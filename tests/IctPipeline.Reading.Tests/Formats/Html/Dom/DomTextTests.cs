using AngleSharp.Html.Parser;
using IctPipeline.Reading.Formats.Html.Dom;

namespace IctPipeline.Reading.Tests.Formats.Html.Dom;

public sealed class DomTextTests
{
    private const int Limit = 40;

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<p> a <b> b</b>\n <i> </i> c </p>\n\n")]
    [InlineData("<p>a</p> <script>x = 1</script><!-- no text --> ")]
    public void Length_BelowTheLimit_IsThatOfTheTrimmedText(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;

        Assert.Equal(body.TextContent.Trim().Length, DomText.Length(body, Limit));
    }

    [Fact]
    public void Length_AboveTheLimit_IsAboveIt() =>
        Assert.True(DomText.Length(new HtmlParser().ParseDocument($"<p>{new string('a', Limit)}</p><p>b</p>").Body!, Limit) > Limit);

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData(" a  b\n", "a b")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData(" ", "")]
    [InlineData("", "")]
    public void Fold_Text_HasSingleSpacesAndNoneAround(string text, string folded) => Assert.Equal(folded, DomText.Fold(text));
}
