using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Refused;

/// <summary>XML that is neither a page nor a feed, by its outermost element.</summary>
internal static partial class XmlKinds
{
    private static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["urlset"] = "a sitemap",
        ["sitemapindex"] = "a sitemap index",
        ["opml"] = "a list of feeds (OPML)",
        ["definitions"] = "a description of a web service (WSDL)",
        ["schema"] = "an XML schema (XSD)",
        ["svg"] = "a drawing (SVG)",
        ["kml"] = "a map (KML)",
        ["gpx"] = "a track (GPX)",
        ["plist"] = "a property list (plist)",
        ["stylesheet"] = "a style sheet (XSLT)",
        ["transform"] = "a style sheet (XSLT)",
        ["Envelope"] = "a SOAP message",
        ["OpenSearchDescription"] = "a description of a search (OpenSearch)",
        ["browserconfig"] = "settings of a web site",
        ["cross-domain-policy"] = "settings of a web site",
        ["manifest"] = "a manifest",
        ["container"] = "a manifest",
        ["package"] = "a manifest",
        ["ncx"] = "a table of contents of an e-book",
        ["project"] = "a build file",
        ["Project"] = "a build file",
        ["configuration"] = "a file of settings",
        ["resources"] = "a file of texts of a program",
        ["xliff"] = "a file of translations",
        ["TS"] = "a file of translations",
        ["tmx"] = "a file of translations",
        ["tt"] = "subtitles",
        ["MPD"] = "a playlist",
        ["playlist"] = "a playlist",
        ["channel"] = "a channel of Microsoft's CDF",
        ["ListBucketResult"] = "a list of files of a cloud store",
        ["EnumerationResults"] = "a list of files of a cloud store",
        ["Error"] = "an error of a service",
        ["methodResponse"] = "an XML-RPC message",
        ["methodCall"] = "an XML-RPC message",
        ["mediawiki"] = "an export of a wiki",
        ["document"] = "an Office document as flat XML",
        ["wordDocument"] = "an Office document as flat XML",
        ["Workbook"] = "an Office document as flat XML",
        ["mjml"] = "a template",
    };

    /// <summary>Elements of pages and of news formats whose paragraphs are read as those of a page.</summary>
    private static readonly HashSet<string> Pages = new(StringComparer.OrdinalIgnoreCase)
    {
        "html",
        "head",
        "body",
        "article",
        "section",
        "main",
        "div",
        "p",
        "rss",
        "feed",
        "RDF",
        "nitf",
        "newsItem",
        "newsMessage",
        "NewsML",
        "TEI",
    };

    /// <summary>What the XML is; null for pages and feeds, and for what is no XML.</summary>
    public static string? KindOf(ParseContext context)
    {
        var head = context.Head.TrimStart('\uFEFF');
        head = head[..Math.Min(head.Length, 8 * 1024)];
        var declared = head.StartsWith("<?xml", StringComparison.Ordinal);
        var match = Root().Match(head.ToString());
        if (!match.Success)
        {
            return null;
        }

        var root = match.Groups["name"].Value;
        var hasNamespace = match.Groups["rest"].ValueSpan.Contains("xmlns", StringComparison.Ordinal);
        if (root is "entry" or "item" || Pages.Contains(root))
        {
            return null;
        }

        // Names such as "document" and "project" are anybody's: only XML that says so is meant, and templates have no such elements.
        if (
            (declared || hasNamespace || root is "svg" or "opml" or "kml" or "plist" or "xliff" or "gpx" or "urlset" or "sitemapindex")
            && Roots.TryGetValue(root, out var kind)
        )
        {
            return kind;
        }

        return declared && !HasParagraphs(context.Text) ? $"XML of a kind that is not known (<{Short(root)}>)" : null;
    }

    private static bool HasParagraphs(string text) =>
        text.Contains("<p>", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<p ", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<br", StringComparison.OrdinalIgnoreCase);

    private static string Short(string name) => name.Length <= 40 ? name : name[..40];

    /// <summary>The first element behind the declaration, comments, instructions and a document type.</summary>
    [GeneratedRegex(
        """
            ^\s*
            (?: <\?[^>]*\?>\s* | <!--(?:[^-]|-[^-])*-->\s* | <!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>\s* )*
            <(?:[A-Za-z_][\w.-]*:)?(?<name>[A-Za-z_][\w.-]*)(?<rest>[^>]*)
            """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Root();
}
