using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>
/// One walk over a page that collects all that the extractors need: metadata elements, headings, bylines, dates, and the amount of
/// prose in each block.
/// </summary>
internal sealed class PageSurvey : IDomVisitor
{
    private readonly HtmlPage _page;
    private readonly ParseContext _context;
    private PageNode? _block;

    /// <summary>The links around the place that is looked at; pages nest them now and then.</summary>
    private readonly Stack<Element> _links = new();
    private int _steps;

    private PageSurvey(HtmlPage page, ParseContext context) => (_page, _context) = (page, context);

    /// <summary>Elements of the body in document order: parents stand before their children.</summary>
    public List<PageNode> Nodes { get; } = new(256);

    public List<IElement> Metas { get; } = [];

    public List<IElement> DataScripts { get; } = [];

    /// <summary>What stands in the page's scripts; only their data are of use, and only where nothing else tells.</summary>
    public IEnumerable<string> Scripts => _page.Scripts;

    public List<IElement> Headings { get; } = [];

    /// <summary>Links to the site's front page: what they show is the site's name, or "Home".</summary>
    public List<IElement> HomeLinks { get; } = [];

    /// <summary>Pictures inside links, each with where it leads to.</summary>
    public List<(IElement Picture, string Target)> LinkedPictures { get; } = [];

    /// <summary>Elements named after authors, each with the number of nodes before it.</summary>
    public List<(IElement Element, int At)> Authors { get; } = [];

    public List<(IElement Element, int At)> Dates { get; } = [];

    /// <summary>Who wrote the article, as far as metadata say; in the order of trust.</summary>
    public List<BylineClue> Bylines { get; } = [];

    /// <summary>Elements named after standfirsts, each with the number of nodes before it.</summary>
    public List<(IElement Element, int At)> Leads { get; } = [];

    /// <summary>Types of schema.org that the page says of itself and of its parts, as microdata or JSON-LD, without the address.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The page's outermost elements, whose names say what program made it.</summary>
    public List<IElement> Outermost { get; } = [];

    /// <summary>The first element that was read as the article's text.</summary>
    public PageNode? Body { get; set; }

    public string? Canonical { get; private set; }

    public string? Title { get; private set; }

    /// <summary>True among comments, related stories and the like, which stand near the text, too.</summary>
    /// <param name="at">The number of nodes before an element.</param>
    public bool IsFurniture(int at) =>
        at > 0 && Nodes[Math.Min(at, Nodes.Count) - 1] is { } before && ((before.Role | before.Around) & NodeRole.Furniture) != 0;

    public static PageSurvey From(HtmlPage page, ParseContext context)
    {
        var survey = new PageSurvey(page, context);
        survey.Outermost.Add(page.Document.DocumentElement);
        DomWalk.Below(page.Document.DocumentElement, survey);
        survey.Types.UnionWith(survey.DataScripts.SelectMany(script => PageTypes.In(script.TextContent)));
        return survey;
    }

    bool IDomVisitor.Enter(INode node)
    {
        if ((_steps++ & 0xFFF) == 0)
        {
            _context.Budget.Check();
        }

        if (node is Element element)
        {
            var descend = Enter(element);
            if (descend && element.LocalName == "a")
            {
                _links.Push(element);
            }

            return descend;
        }

        if (node is IText text && _block is not null)
        {
            Count(_block, text.Data, _links.Count > 0);
        }

        return false;
    }

    void IDomVisitor.Leave(INode node)
    {
        if (node is Element { LocalName: "a" })
        {
            _links.Pop();
        }

        if (_block is not null && ReferenceEquals(_block.Element, node))
        {
            _block = _block.Parent;
        }
    }

    /// <summary>False where nothing inside is looked at.</summary>
    private bool Enter(Element element)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "html" or "head":
                return true;
            case "meta":
                Metas.Add(element);
                return false;
            case "title":
                Title ??= element.TextContent;
                return false;
            case "link":
                Canonical ??= element.GetAttribute("rel") is "canonical" ? element.GetAttribute("href") : null;
                return false;
            case "script":
                if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                {
                    DataScripts.Add(element);
                }

                return false;
        }

        if (HtmlTags.IsSilent(element))
        {
            return false;
        }

        // Highlighted code calls its words comments, titles and tags.
        var role =
            name is "body" || _block?.Element.LocalName is "pre" || element.ParentElement?.LocalName is "code"
                ? NodeRole.None
                : NodeNames.Of(element);
        Collect(element, name, role);
        if (HtmlTags.IsBlock(name) || (role & (NodeRole.Furniture | NodeRole.Beside)) != 0)
        {
            _block = new PageNode(element, _block, role);
            Nodes.Add(_block);
        }

        return true;
    }

    private void Collect(Element element, string name, NodeRole role)
    {
        if (name is "body" or "main")
        {
            Outermost.Add(element);
        }

        if (element.GetAttribute("itemtype") is { } type)
        {
            Types.Add(PageTypes.Of(type));
        }

        var property = element.GetAttribute("itemprop");
        if (name is "h1" || (name is "h2" or "h3" && ((role & NodeRole.Title) != 0 || property is "headline")))
        {
            Headings.Add(element);
        }

        if (name is "a" && IsHome(element))
        {
            HomeLinks.Add(element);
        }

        if (name is "img" && _links.TryPeek(out var link) && link.GetAttribute("href") is { } target)
        {
            LinkedPictures.Add((element, target));
        }

        if (AuthorMarks.Are(element, name, role, property))
        {
            Authors.Add((element, Nodes.Count));
        }

        if (name is "time" || (role & NodeRole.Date) != 0 || property is "datePublished" or "dateCreated" or "dateModified")
        {
            Dates.Add((element, Nodes.Count));
        }

        if ((role & NodeRole.Lead) != 0 && (role & NodeRole.Furniture) == 0 && name is not "a")
        {
            Leads.Add((element, Nodes.Count));
        }
    }

    /// <summary>A whole address may be any site's front page, unless the link is the page's own heading.</summary>
    private static bool IsHome(Element anchor)
    {
        var href = anchor.GetAttribute("href") ?? "";
        return href is "/" or "./" or "index.html" or "/index.html"
            || (
                anchor.ParentElement?.LocalName is "h1" or "h2"
                && href.IndexOf("://", StringComparison.Ordinal) is > 3 and < 6 and var scheme
                && href.AsSpan(scheme + 3).TrimEnd('/').IndexOfAny('/', '?', '#') < 0
            );
    }

    private static void Count(PageNode block, string text, bool linked)
    {
        int length = 0,
            marks = 0;
        var space = true;
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\t' or '\r' or '\u00A0')
            {
                length += space ? 0 : 1;
                space = true;
                continue;
            }

            space = false;
            length += c >= '\u3040' ? BodyWeights.WideLetter : 1;
            marks += c is ',' or '.' or '?' or '!' or ';' or '，' or '。' or '、' ? 1 : 0;
        }

        block.OwnText += length;
        block.OwnMarks += linked ? 0 : marks;
        block.OwnLinks += linked ? length : 0;
    }
}
