using IctPipeline.Reading.Formats.Html.Kinds;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Html.Kinds;

public class PageKindsTests
{
    private const string Prose =
        "Sở Thông tin và Truyền thông cho biết mạng cáp quang đã tới mọi xã của tỉnh, và nhiều trạm phát sóng mới.";

    private static readonly string Paragraph = string.Concat(Enumerable.Repeat($"{Prose} ", 3));

    [Fact]
    public void Read_ErrorPage_IsToldApart() =>
        Assert.Contains("an error page", Kind(Page("404 Not Found", "<p>Sorry.</p>")), StringComparison.Ordinal);

    [Fact]
    public void Read_LoginPage_IsToldApart() =>
        Assert.Contains(
            "a wall to log in",
            Kind(Page("Đăng nhập", "<form><p>Mời bạn vào.</p><input type=\"password\"></form>")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_ConsentWall_IsToldApart() =>
        Assert.Contains(
            "asks for consent",
            Kind(Page("Báo mẫu", "<p>We value your privacy. We and our 800 partners store data.</p>")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_Search_IsToldApart() =>
        Assert.Contains("search results", Kind(Page("Kết quả tìm kiếm cho 5G", $"<p>{Prose}</p>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<meta property=\"og:type\" content=\"product\">", "")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Product\",\"offers\":{\"@type\":\"Offer\"}}</script>", "")]
    [InlineData("", "<button>Add to cart</button><a href=\"/m\">Thêm vào giỏ hàng</a>")]
    public void Read_Shop_IsToldApart(string head, string buttons) =>
        Assert.Contains("a shop's page", Kind(Page("Điện thoại A5", $"<p>{Prose}</p>{buttons}", head)), StringComparison.Ordinal);

    [Fact]
    public void Read_ShopWithManyReviews_IsToldApart()
    {
        const string Head =
            "<meta property=\"og:type\" content=\"product\">"
            + "<script type=\"application/ld+json\">{\"@type\":\"Product\",\"offers\":{\"@type\":\"Offer\"}}</script>";
        var reviews = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>Đoạn {i}. {Paragraph}</p>"));

        Assert.Contains("a shop's page", Kind(Page("Điện thoại A5", reviews, Head)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 3, 1, true)]
    [InlineData("", 2, 1, false)]
    [InlineData("", 3, 8, false)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Product\",\"offers\":{\"@type\":\"Offer\"}}</script>", 1, 12, true)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Product\",\"offers\":{\"@type\":\"Offer\"}}</script>", 0, 12, false)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>", 9, 1, false)]
    [InlineData("<meta property=\"article:published_time\" content=\"2018-03-22\">", 9, 1, false)]
    public void Read_ShopThatABlogsProgramCallsAnArticle_IsToldByItsButtons(string head, int buttons, int paragraphs, bool isShop)
    {
        var text = string.Concat(Enumerable.Range(1, paragraphs).Select(i => $"<p>Đoạn {i}. {Paragraph}</p>"));
        var shown = string.Concat(Enumerable.Repeat("<button>Add to cart</button>", buttons));
        var page = Page("Điện thoại A5", text + shown, "<meta property=\"og:type\" content=\"article\">" + head);

        Assert.Equal(isShop, Kind(page).Contains("shop", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_GuideWithPricesThatIsCalledAnArticle_IsNoShop()
    {
        var shown = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div><b>Máy {i}</b><span>{i}.290.000 ₫</span></div>"));

        Assert.Equal("", Kind(Page("Máy tính", $"<p>{Prose}</p>{shown}", "<meta property=\"og:type\" content=\"article\">")));
    }

    [Theory]
    [InlineData("", 30, 9, true)]
    [InlineData("", 18, 9, false)]
    [InlineData("", 22, 12, false)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"CollectionPage\"}</script>", 6, 12, true)]
    public void Read_CatalogueWithALongText_IsAShopByItsPrices(string head, int prices, int paragraphs, bool isShop)
    {
        var text = string.Concat(Enumerable.Range(1, paragraphs).Select(i => $"<p>Đoạn {i}. {Paragraph}</p>"));
        var shown = string.Concat(Enumerable.Range(1, prices).Select(i => $"<div><b>Máy {i}</b><span>{i}.290.000 ₫</span></div>"));

        Assert.Equal(isShop, Kind(Page("Máy tính", shown + text, head)).Contains("shop", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 12, 2, true)]
    [InlineData("", 12, 12, false)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"CollectionPage\"}</script>", 12, 5, true)]
    public void Read_LinesBesideManyEntries_HideNoList(string head, int entries, int lines, bool isList)
    {
        var shown = string.Concat(
            Enumerable.Range(1, entries * 10).Select(i => $"<div class=\"tin\"><h3><a href=\"/{i}\">Tin số {i} của ngày</a></h3></div>")
        );
        var beside = string.Concat(Enumerable.Range(1, lines).Select(i => $"<p>Dòng {i}: {Prose[..80]}</p><hr>"));

        Assert.Equal(isList, Kind(Page("Công nghệ", beside + shown, head)).Contains("list of links", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(6, "", true)]
    [InlineData(5, "", false)]
    [InlineData(1, "<button>Add to cart</button>", true)]
    [InlineData(0, "<button>Add to cart</button>", false)]
    public void Read_Prices_TellAShop(int prices, string button, bool isShop)
    {
        var shown = string.Concat(Enumerable.Range(1, prices).Select(i => $"<div><b>Máy {i}</b><span>{i}.290.000 ₫</span></div>"));

        Assert.Equal(isShop, Kind(Page("Máy tính", $"<p>{Prose}</p>{shown}{button}")).Contains("shop", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PricesInATable_TellNoShop()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(i => $"<tr><td>Quận {i}</td><td><b>{i}.290.000 ₫</b></td></tr>"));

        Assert.Equal("", Kind(Page("Giá vé tàu", $"<p>{Prose}</p><table>{rows}</table>")));
    }

    [Theory]
    [InlineData("$49.99", true)]
    [InlineData("From US$ 12", true)]
    [InlineData("1.290.000đ", true)]
    [InlineData("€ 12,90", true)]
    [InlineData("$", false)]
    [InlineData("Giá: liên hệ", false)]
    [InlineData("2018", false)]
    [InlineData("Quỹ $5 triệu của thành phố", false)]
    public void IsPrice_Text_HoldsNothingElse(string text, bool expected) => Assert.Equal(expected, Prices.IsPrice(text));

    [Theory]
    [InlineData(12, true)]
    [InlineData(6, false)]
    public void Read_ShortTextOverLinks_IsAListWhereThereAreManyOfThem(int links, bool isList)
    {
        var entries = string.Concat(
            Enumerable.Range(1, links).Select(i => $"<div class=\"tin\"><h3><a href=\"/{i}\">Tin số {i} của ngày hôm nay</a></h3></div>")
        );

        Assert.Equal(isList, Kind(Page("Công nghệ", $"<p>{Prose} {Prose[..80]}</p>{entries}")).Length > 0);
    }

    [Fact]
    public void Read_ListOfLinks_IsToldApart()
    {
        var entries = Enumerable
            .Range(1, 12)
            .Select(i => $"<div class=\"tin\"><h3><a href=\"/{i}\">Tin số {i} của ngày hôm nay</a></h3></div>");

        Assert.Contains("a list of links", Kind(Page("Công nghệ", string.Concat(entries))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property=\"og:type\" content=\"article\">", 1)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"404\"}</script>", 1)]
    [InlineData("", 5)]
    public void Read_Article_IsNone(string head, int paragraphs)
    {
        var related = string.Concat(
            Enumerable.Range(1, 12).Select(i => $"<div class=\"tin\"><a href=\"/{i}\">Tin số {i} của ngày hôm nay</a></div>")
        );
        var text = string.Concat(Enumerable.Range(1, paragraphs).Select(i => $"<p>Đoạn {i}. {Paragraph}</p>"));

        var title = head.Length > 0 ? "Không tìm thấy cáp quang đứt: 404 ngày sau" : "Cáp quang đứt";

        Assert.Equal("", Kind(Page(title, text + related + "<button>Add to cart</button>", head)));
    }

    [Fact]
    public void Read_Setting_KeepsOrRefuses()
    {
        var page = Page("404 Not Found", "<p>Sorry.</p>");

        Assert.False(
            Reading.Article(page, "a.html", options: new ReadLimits { NotAnArticle = NotAnArticle.Keep }).Warns(WarningCodes.NotAnArticle)
        );
        Assert.Equal(
            RejectionCodes.NoArticle,
            Reading.RejectionCode(
                System.Text.Encoding.UTF8.GetBytes(page),
                "a.html",
                options: new ReadLimits { NotAnArticle = NotAnArticle.Refuse }
            )
        );
    }

    [Fact]
    public void PageKinds_EveryLine_IsKnown() =>
        TableLines.AssertWork(
            "page-kinds.tsv",
            (kind, words) =>
                kind switch
                {
                    "error" => Kind(Page(words, "<p>a</p>")).Contains("error", StringComparison.Ordinal),
                    "search" => Kind(Page(words, $"<p>{Paragraph}{Paragraph}{Paragraph}</p>")).Contains("search", StringComparison.Ordinal),
                    "login" => Kind(Page(words, "<p>a</p><input type=\"password\">")).Contains("log in", StringComparison.Ordinal),
                    "consent" => Kind(Page("Báo mẫu", $"<p>{words} 1</p>")).Contains("consent", StringComparison.Ordinal),
                    _ => Kind(Page("Báo mẫu", $"<p>{Paragraph}</p><button>{words}</button><button>{words}</button>"))
                        .Contains("shop", StringComparison.Ordinal),
                }
        );

    private static string Kind(string page) =>
        Reading.Article(page, "a.html").Warnings.FirstOrDefault(warning => warning.Code == WarningCodes.NotAnArticle)?.Message ?? "";

    private static string Page(string title, string body, string head = "") =>
        $"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{body}</body></html>";
}
