namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class ShownTitleTests
{
    /// <summary>Each of its parts was a text of its own: gigabytes for a page of 140 KB.</summary>
    [Fact]
    public void Read_TitleElementOfTwentyThousandParts_IsNotTakenApart()
    {
        var element = string.Concat(Enumerable.Repeat("word | ", 20_000));
        var page = BodyPage.With(BodyPage.Paragraphs).Replace(BodyPage.Title, element, StringComparison.Ordinal);

        Assert.Equal(string.Join("\n\n", BodyPage.Sentences), Reading.Article(page, "page.html").Body);
    }

    [Theory]
    [InlineData("Báo Mẫu: {0}", "<font size=5><b>{0}</b></font>", "{0}")]
    [InlineData("Báo Mẫu - Trang Vi tính - {0}", "<p class=Title>{0}</p>", "{0}")]
    [InlineData("Báo Mẫu: {0}", "<font size=5><b>Một dòng khác</b></font>", "Báo Mẫu: {0}")]
    [InlineData("Vùng cao nối mạng: {0}", "<h4>Vùng cao nối mạng:<br>{0}</h4>", "Vùng cao nối mạng: {0}")]
    public void Read_TitleElementWithMoreThanThePageShows_IsWhatThePageShows(string element, string shown, string title)
    {
        string Fill(string text) => text.Replace("{0}", SamplePage.Title, StringComparison.Ordinal);
        var page = BodyPage.With($"{Fill(shown)}{BodyPage.Paragraphs}").Replace(BodyPage.Title, Fill(element), StringComparison.Ordinal);

        Assert.Equal(Fill(title), Reading.Article(page, "page.html").Title);
    }
}
