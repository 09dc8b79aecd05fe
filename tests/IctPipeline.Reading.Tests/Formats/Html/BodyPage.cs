namespace IctPipeline.Reading.Tests.Formats.Html;

/// <summary>A small page around an article of our own, for tests that say what stands in it and beside it.</summary>
internal static class BodyPage
{
    public const string Title = "Đà Nẵng mở trung tâm dữ liệu ở Hòa Vang";

    public static readonly string[] Sentences =
    [
        "Trung tâm dữ liệu đầu tiên của thành phố Đà Nẵng đã đi vào hoạt động sáng nay, sau hai năm xây dựng ở huyện Hòa Vang.",
        "Ông Lê Văn Minh, giám đốc dự án, cho biết công suất giai đoạn một là sáu megawatt, đủ cho khoảng hai nghìn máy chủ.",
        "Theo kế hoạch, giai đoạn hai sẽ bắt đầu vào quý ba năm sau, với nguồn điện mặt trời đặt ngay trên mái nhà.",
        "Các doanh nghiệp phần mềm trong khu vực nói rằng họ sẽ chuyển dữ liệu về đây để giảm độ trễ, thay vì thuê chỗ ở nước ngoài.",
    ];

    public static string Paragraphs => string.Concat(Sentences.Select(sentence => $"<p>{sentence}</p>"));

    /// <summary>A page whose body is the given mark-up.</summary>
    public static string With(string body, string head = "") =>
        $"<html><head><title>{Title}</title>{head}</head><body>{body}</body></html>";

    /// <summary>A page of one article: heading, what comes first, the sentences, what comes last.</summary>
    public static string Article(string first = "", string last = "", string head = "") =>
        With($"<article><h1>{Title}</h1>{first}{Paragraphs}{last}</article>", head);

    public static string BodyOf(string page) => Reading.Article(page, "page.html", "text/html").Body;

    /// <summary>The sentences and nothing else.</summary>
    public static void AssertWhole(string page) => Assert.Equal(string.Join("\n\n", Sentences), BodyOf(page));
}
