using System.Xml;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Language;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// Properties that authors add to a Word document under names of their own. Those that name an article's author, day, outlet, address or
/// tags are taken; what editors and servers keep there is not.
/// </summary>
internal static class CustomProperties
{
    public static void Read(XmlReader xml, ParsedArticle article)
    {
        var named = new Dictionary<string, MetaValue>(StringComparer.OrdinalIgnoreCase);
        var name = "";
        var creators = article.Authors.ToList();
        article.Authors.Clear();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "property")
            {
                name = xml.GetAttribute("name") ?? "";
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Meaning(name) is { } key)
            {
                Add(key, xml.Value.Trim());
            }
        }

        new MetaMapper(article, isFrontMatter: false, keepExtra: false).Map(named);
        if (article.Authors.Count == 0)
        {
            article.Authors.AddRange(creators);
        }

        void Add(string key, string value)
        {
            if (value.Length > 0 && !(key == "author" && AccountNames.Contains(value)))
            {
                named.TryAdd(key, MetaValue.From(value));
            }
        }
    }

    /// <summary>A key of front matter that means what the property's name does; null for a name without such a meaning.</summary>
    private static string? Meaning(string name) =>
        MetaKeys.Canonical(name) switch
        {
            "author" or "date" or "modified" or "site" or "agency" or "url" or "tags" => MetaKeys.Canonical(name),
            _ => StyleNames.Find(name)?.Role switch
            {
                StyleRole.Author => "author",
                StyleRole.Date => "date",
                _ => null,
            },
        };
}
