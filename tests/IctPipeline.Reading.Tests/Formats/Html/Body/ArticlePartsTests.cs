namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class ArticlePartsTests
{
    private const string Opening =
        "Một trung tâm dữ liệu cần điện, nước, đường truyền, và người trực đêm; ở Hòa Vang, cái gì cũng có sẵn, trừ người.";

    [Theory]
    [InlineData("rich-text post first", "post rich-text")]
    [InlineData("rich-text post", "rich-text first post")]
    public void Read_PartWithOneClassMore_JoinsTheText(string one, string other)
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<div><h1>{BodyPage.Title}</h1><div class=\"a\"><div class=\"{one}\"><p>{Opening}</p></div></div>"
                    + $"<div class=\"b\"><div class=\"{other}\">{BodyPage.Paragraphs}{BodyPage.Paragraphs}</div></div></div>"
            )
        );
        Assert.StartsWith(Opening, body, StringComparison.Ordinal);
    }
}
