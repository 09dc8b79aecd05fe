namespace IctPipeline.Core.Tests.Parsing.Html;

public class PageTitleTests
{
    [Fact]
    public void Read_HeadingWithTheLineAboveTheTitle_TakesTheDeclaredTitle()
        => Assert.Equal("Bốn tỉnh miền núi có thêm trạm phát sóng", TitleOf("<h1><span>Viễn thông:</span> Bốn tỉnh miền núi có thêm trạm phát sóng</h1>", "Bốn tỉnh miền núi có thêm trạm phát sóng"));

    [Fact]
    public void Read_HeadingThatGoesOnAfterTheDeclaredTitle_IsKeptWhole()
        => Assert.Equal("Bốn tỉnh miền núi có thêm trạm phát sóng mới", TitleOf("<h1>Bốn tỉnh miền núi có thêm trạm phát sóng mới</h1>", "Bốn tỉnh miền núi có thêm trạm phát sóng"));

    [Fact]
    public void Read_DeclaredTitleIsOnlyTheHeadingsEnd_IsNotCutInsideAWord()
        => Assert.Equal("Siêutrạm phát sóng đầu tiên", TitleOf("<h1>Siêutrạm phát sóng đầu tiên</h1>", "trạm phát sóng đầu tiên"));

    private static string? TitleOf(string heading, string shared) => Reading.Article(
        $"<html><head><meta property=\"og:title\" content=\"{shared}\"><title>{shared}</title></head><body><article>{heading}"
        + "<p>Sở Thông tin và Truyền thông cho biết các trạm sẽ hoạt động từ tháng tới, phục vụ hơn hai trăm nghìn người dân.</p>"
        + "<p>Doanh nghiệp viễn thông cam kết giữ nguyên giá cước trong năm đầu tiên cho các xã vùng cao.</p></article></body></html>").Title;
}
