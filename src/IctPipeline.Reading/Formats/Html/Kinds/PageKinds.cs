using System.Text.RegularExpressions;
using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Kinds;

/// <summary>
/// Tells pages that are no articles: errors, walls, searches, shops, lists. An article that is called one costs more than a page that
/// passes for one, so a page that declares an article, or shows one's text, is left alone.
/// </summary>
internal static class PageKinds
{
    /// <summary>For kinds of which the public set has no pages: a judgement, and less than what was counted.</summary>
    private const double Unmeasured = 0.8;

    /// <summary>UTF-16 code units of the text of a page that only says that something is missing or must be done first.</summary>
    private const int ShortText = 800;

    /// <summary>UTF-16 code units of all that such a wall shows.</summary>
    private const int MostOfWall = 2_500;

    /// <summary>Paragraphs of running text that only articles have.</summary>
    private const int ManyParagraphs = 4;

    /// <summary>UTF-16 code units of such a paragraph.</summary>
    private const int LongParagraph = 160;

    /// <summary>The same in shops, which describe what they sell.</summary>
    private const int MostOfShop = 8;

    /// <summary>Prices that stand by themselves; an article's table of offers has fewer.</summary>
    private const int ManyPrices = 6;

    /// <summary>The same for each paragraph: an article about offers has about one.</summary>
    private const int PricesEach = 2;

    /// <summary>Prices that only a shop has, whatever its text.</summary>
    private const int ManyOfCatalogue = 20;

    private static readonly WordTable Table = WordTable.Load("page-kinds.tsv");
    private static readonly Regex Error = Words("error");
    private static readonly Regex Search = Words("search");
    private static readonly Regex Login = Words("login");
    private static readonly Regex Consent = Words("consent");
    private static readonly Regex Cart = Words("cart");

    private static readonly string[] Products = ["Product", "ProductGroup", "IndividualProduct"];
    private static readonly string[] Lists = ["CollectionPage", "ItemList", "OfferCatalog", "SearchResultsPage"];

    /// <summary>Null where nothing speaks clearly against an article.</summary>
    public static PageKind? Judge(PageSurvey survey, ParsedArticle article, ParseContext context)
    {
        // A page of frames has no body.
        if (survey.Nodes.Count == 0)
        {
            return null;
        }

        var length = article.Blocks.Sum(block => block.Kind == BlockKind.Caption ? 0 : block.Text.Length);
        var kind = ByHead(survey, article, length) ?? (IsTypedArticle(survey) ? null : ByContent(survey, article));
        if (kind is not null)
        {
            context.Note("kind", kind.Name, kind.Because);
        }

        return kind;
    }

    private static PageKind? ByHead(PageSurvey survey, ParsedArticle article, int length)
    {
        if (length >= ShortText)
        {
            return null;
        }

        string[] heads = [survey.Title ?? "", article.Title ?? "", .. survey.Headings.Take(2).Select(DomText.Of)];
        if (Array.Find(heads, head => head.Length <= 120 && Error.IsMatch(head)) is not null && !IsDeclaredArticle(survey))
        {
            return new PageKind("an error page", Unmeasured, "its title says so, and it has little text");
        }

        var hasPassword = survey.Nodes[0].Element.QuerySelector("input[type=password]") is not null;
        if (hasPassword && Array.Exists(heads, head => Login.IsMatch(head)))
        {
            return new PageKind("a wall to log in", Unmeasured, "it asks for a password, and has little text");
        }

        // Notices are no part of the text, so the page as a whole is looked at.
        var shown = DomText.Of(survey.Nodes[0].Element);
        return shown.Length < MostOfWall && Consent.IsMatch(shown)
            ? new PageKind("a wall that asks for consent", Unmeasured, "it has little text, and that is about cookies")
            : null;
    }

    private static PageKind? ByContent(PageSurvey survey, ParsedArticle article)
    {
        var paragraphs = article.Blocks.Count(block =>
            block is { Kind: BlockKind.Paragraph or BlockKind.Quote, Linked: < 0.3 } && block.Text.Length >= LongParagraph
        );
        if (IsCalledArticle(survey))
        {
            return ShopOfArticles(survey, paragraphs);
        }

        var heads = new[] { survey.Title ?? "", article.Title ?? "" };
        if (
            paragraphs < ManyParagraphs
            && (survey.Types.Contains("SearchResultsPage") || Array.Exists(heads, head => Search.IsMatch(head)))
        )
        {
            return new PageKind("a list of search results", Unmeasured, "it says so");
        }

        return Shop(survey, paragraphs)
            ?? (paragraphs < ManyParagraphs ? PageLists.Judge(survey, survey.Types.Overlaps(Lists), paragraphs > 0) : null);
    }

    /// <summary>
    /// Shops made with a blog's program call each of their pages an article; what has buttons to buy is clear all the same. Prices are
    /// not: guides to what one can buy have them.
    /// </summary>
    private static PageKind? ShopOfArticles(PageSurvey survey, int paragraphs)
    {
        var carts = Carts(survey);
        return carts > 0 && IsProduct(survey) ? new PageKind("a shop's page", 0.95, "it declares a product and its price, and sells it")
            : carts > 2 && paragraphs < MostOfShop ? new PageKind("a shop's page", 0.9, "it has buttons to buy")
            : null;
    }

    private static PageKind? Shop(PageSurvey survey, int paragraphs)
    {
        var isDeclared = IsProduct(survey);
        var isOpenGraph = survey.Metas.Exists(meta =>
            meta.GetAttribute("property") is "og:type"
            && meta.GetAttribute("content")?.Contains("product", StringComparison.OrdinalIgnoreCase) == true
        );
        var carts = Carts(survey);
        // What buyers say of a thing looks like an article's paragraphs.
        return isDeclared && (carts > 0 || isOpenGraph)
                ? new PageKind("a shop's page", 0.95, "it declares a product and its price, and sells it")
            : isOpenGraph || (isDeclared && paragraphs < MostOfShop) ? new PageKind("a shop's page", 0.95, "it declares a product")
            : carts > 1 && (paragraphs < MostOfShop || IsCollection(survey)) ? new PageKind("a shop's page", 0.9, "it has buttons to buy")
            : ByPrices(survey, paragraphs, carts);
    }

    private static PageKind? ByPrices(PageSurvey survey, int paragraphs, int carts)
    {
        // Below its goods a shop may have a long text for search engines.
        var least =
            IsCollection(survey) ? ManyPrices
            : paragraphs < MostOfShop ? Math.Max(ManyPrices, paragraphs * PricesEach)
            : Math.Max(ManyOfCatalogue, paragraphs * PricesEach);
        var prices = PricesOn(survey);
        return prices >= least ? new PageKind("a shop's page", 0.9, "it lists prices")
            : prices > 0 && carts > 0 && paragraphs < ManyParagraphs
                ? new PageKind("a shop's page", 0.9, "it names a price, and has a button to buy")
            : null;
    }

    private static int PricesOn(PageSurvey survey) => survey.Nodes[0].Element.QuerySelectorAll("*").Count(Prices.IsPrice);

    private static int Carts(PageSurvey survey) => survey.Nodes[0].Element.QuerySelectorAll("button, input[type=submit], a").Count(IsCart);

    private static bool IsProduct(PageSurvey survey) =>
        survey.Types.Overlaps(Products) && (survey.Types.Contains("Offer") || survey.Types.Contains("AggregateOffer"));

    private static bool IsCollection(PageSurvey survey) => survey.Types.Contains("CollectionPage") || survey.Types.Contains("OfferCatalog");

    private static bool IsCart(IElement button)
    {
        var text = button.LocalName == "input" ? button.GetAttribute("value") ?? "" : button.TextContent;
        return text.Length is > 0 and < 60 && Cart.IsMatch(text);
    }

    private static bool IsDeclaredArticle(PageSurvey survey) => IsTypedArticle(survey) || IsCalledArticle(survey);

    /// <summary>By its types, or by a mark of Open Graph that only articles have.</summary>
    private static bool IsTypedArticle(PageSurvey survey) =>
        survey.Types.Any(type =>
            (
                type.EndsWith("Article", StringComparison.Ordinal)
                || type.EndsWith("Posting", StringComparison.Ordinal)
                || type is "Report" or "Recipe"
            ) && type is not "JobPosting"
        )
        || survey.Metas.Exists(meta =>
            meta.GetAttribute("property")?.StartsWith("article:published", StringComparison.OrdinalIgnoreCase) == true
        );

    /// <summary>By Open Graph's kind of page, which blogs' programs give to all of their pages.</summary>
    private static bool IsCalledArticle(PageSurvey survey) =>
        survey.Metas.Exists(meta => meta.GetAttribute("property") is "og:type" && meta.GetAttribute("content") is "article");

    private static Regex Words(string kind) =>
        new(
            $@"(?<![\p{{L}}\p{{N}}]){Table.Pattern(kind)}(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.Compiled,
            TimeSpan.FromSeconds(1)
        );
}
