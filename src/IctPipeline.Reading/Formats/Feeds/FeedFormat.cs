using System.Xml;
using System.Xml.Linq;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>RSS and Atom: each item is a member, named by its id or link.</summary>
internal sealed class FeedFormat : IArticleFormat<ParseContext>
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 50_000_000,
    };

    public string Name => "feed";

    public IReadOnlyList<FileExtension> Extensions { get; } =
    [new(".rss", "application/rss+xml"), new(".atom", "application/atom+xml"), new(".xml", "application/xml")];

    public double Recognize(ParseContext context)
    {
        var head = context.Head;
        if (head.IsEmpty || head[0] != '<')
        {
            return 0;
        }

        head = head[..Math.Min(head.Length, 2000)];
        var feed =
            head.IndexOf("<rss") >= 0
            || head.IndexOf("<rdf:RDF") >= 0
            || (head.IndexOf("<feed") >= 0 && head.IndexOf("atom", StringComparison.OrdinalIgnoreCase) >= 0);
        return feed && head.IndexOf("<html", StringComparison.OrdinalIgnoreCase) < 0 ? 0.99 : 0;
    }

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        var root = Load(context.Text);
        var items = root.DescendantsAndSelf().Where(element => element.Name.LocalName is "item" or "entry").ToList();
        if (items.Count == 0)
        {
            throw new ArticleRejectedException(RejectionCodes.NoArticle, "The feed has no items. Drop it again once it has some.");
        }

        if (items.Count > context.Options.MaxMembers)
        {
            throw new ArticleRejectedException(
                RejectionCodes.BudgetExceeded,
                $"The feed has {items.Count} items, more than Reading:MaxMembers allows. Split it."
            );
        }

        return Members(items, FeedItem.SiteOf(root), context);
    }

    private static IEnumerable<FilePart> Members(List<XElement> items, string? site, ParseContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            var name = FeedItem.NameOf(items[i]) ?? $"[{i}]";
            var (item, path) = (items[i], seen.Add(name) ? name : $"{name}~{i}");
            yield return new DeferredPart(path, () => FeedItem.Read(item, path, site, context));
        }
    }

    private static XElement Load(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), Safe);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException exception)
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                $"The feed is no valid XML at line {exception.LineNumber}. Mend it, or save it again from its address.",
                exception
            );
        }
    }
}
