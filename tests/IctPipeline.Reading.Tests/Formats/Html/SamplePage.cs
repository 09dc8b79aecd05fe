using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Html;

/// <summary>A small news page, to vary one mark of it at a time.</summary>
internal static class SamplePage
{
    public const string Title = "Bốn tỉnh miền núi có thêm trạm phát sóng";

    private const string Prose =
        "<p>Sở Thông tin và Truyền thông cho biết các trạm sẽ hoạt động từ tháng tới, phục vụ hơn hai trăm nghìn người dân ở vùng cao.</p>"
        + "<p>Doanh nghiệp viễn thông cam kết giữ nguyên giá cước trong năm đầu tiên, và sẽ lắp thêm thiết bị dự phòng cho các xã xa "
        + "nhất.</p>";

    /// <param name="head">Elements of the page's head.</param>
    /// <param name="above">What stands between the heading and the text.</param>
    /// <param name="below">What stands behind the text.</param>
    public static NormalizedArticle Read(
        string head = "",
        string above = "",
        string below = "",
        string heading = $"<h1>{Title}</h1>",
        string language = "vi"
    ) => Reading.Article(Text(head, above, below, heading, language), "page.html");

    /// <param name="metadata">Of the blob.</param>
    public static NormalizedArticle ReadBlob(string above, Dictionary<string, string> metadata)
    {
        var file = Reading.File(Encoding.UTF8.GetBytes(Text("", above, "", $"<h1>{Title}</h1>", "vi")), "page.html", "text/html");
        return new ArticleReader(new ReadLimits()).Read(file with { Metadata = metadata }).Single().Article!;
    }

    private static string Text(string head, string above, string below, string heading, string language) =>
        $"<!DOCTYPE html><html lang=\"{language}\"><head><title>{Title}</title>{head}</head>"
        + $"<body><article>{heading}<div>{above}</div><div>{Prose}</div></article>{below}</body></html>";

    public static string JsonLd(string members) =>
        "<script type=\"application/ld+json\">"
        + $"{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"{Title}\",{members}}}</script>";

    public static string Meta(string name, string content) => $"<meta name=\"{name}\" content=\"{content}\">";
}
