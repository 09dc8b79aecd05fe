using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Language;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// Properties that authors add to a document under names of their own. Those that name an article's author, day, outlet, address or tags
/// are taken; what editors and servers keep there is not.
/// </summary>
internal sealed class NamedProperties
{
    private readonly Dictionary<string, MetaValue> _named = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name, string value)
    {
        if (Meaning(name) is { } key && value.Trim() is { Length: > 0 } said && !(key == "author" && AccountNames.Contains(said)))
        {
            _named.TryAdd(key, MetaValue.From(said));
        }
    }

    /// <summary>They go before what the document's other properties say.</summary>
    public void Fill(ParsedArticle article)
    {
        var creators = article.Authors.ToList();
        article.Authors.Clear();
        new MetaMapper(article, isFrontMatter: false, keepExtra: false).Map(_named);
        if (article.Authors.Count == 0)
        {
            article.Authors.AddRange(creators);
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
