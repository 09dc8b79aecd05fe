using System.Collections.Frozen;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>Prefixes that feeds use by custom, for those that forget to declare them.</summary>
internal static class XmlPrefixes
{
    private static readonly FrozenDictionary<string, string> Customary = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["georss"] = "http://www.georss.org/georss",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["slash"] = "http://purl.org/rss/1.0/modules/slash/",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["wfw"] = "http://wellformedweb.org/CommentAPI/",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
        ["xml"] = "http://www.w3.org/XML/1998/namespace",
    }.ToFrozenDictionary();

    /// <summary>The customary namespace, or one that nothing else has.</summary>
    public static string NamespaceOf(string prefix) => Customary.GetValueOrDefault(prefix, "urn:undeclared:" + prefix);
}
