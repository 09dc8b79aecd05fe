namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class ShownTitleTests
{
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
