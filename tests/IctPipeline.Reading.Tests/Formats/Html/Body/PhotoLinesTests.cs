namespace IctPipeline.Reading.Tests.Formats.Html.Body;

public class PhotoLinesTests
{
    private const string Short = "Tủ máy mới chạy êm hơn, và tốn ít điện.";

    private static string Section(string text, string name) => $"<div class=\"{name}\"><p><img src=\"/a.jpg\"></p><p>{text}</p></div>";

    private static string Many => string.Join(' ', BodyPage.Sentences);

    [Fact]
    public void Read_SectionsThatEachHaveAPicture_AreTextThoughSomeAreShort()
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<article><h1>{BodyPage.Title}</h1>{Section(Many, "part")}{Section(Short, "part")}"
                    + $"{Section(Many + " Hết.", "part")}</article>"
            )
        );

        Assert.Contains(Short, body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FramesOfAnotherName_AreWordsUnderAPicture()
    {
        var body = BodyPage.BodyOf(
            BodyPage.With(
                $"<article><h1>{BodyPage.Title}</h1>{Section(Many, "part")}{Section(Short, "frame")}"
                    + $"{Section(Many + " Hết.", "part")}</article>"
            )
        );

        Assert.DoesNotContain(Short, body, StringComparison.Ordinal);
    }
}
