using IctPipeline.Parsing.FrontMatter;

namespace IctPipeline.Parsing.Html;

/// <summary>People that JSON-LD names as authors; an organization in their place is the article's site.</summary>
internal static class JsonLdAuthors
{
    /// <param name="root">The whole script: an author may be a reference to a node beside the article.</param>
    public static void Read(MetaValue? value, MetaValue root, ParsedArticle article)
    {
        foreach (var author in value?.Items ?? (value is null ? [] : [value]))
        {
            var person = author.Map is not null && author["name"] is null && author["@id"]?.Text is { } id ? Find(root, id, 0) ?? author : author;
            var names = MetaAuthors.Names(person).Where(name => !name.StartsWith("http", StringComparison.OrdinalIgnoreCase)).ToList();
            if (person.Map is not null && person["@type"]?.Scalars().Any(type => type.EndsWith("Organization", StringComparison.Ordinal)) == true)
            {
                article.Site ??= names.FirstOrDefault();
                article.Organizations.AddRange(names);
            }

            article.Authors.AddRange(names);
        }
    }

    private static MetaValue? Find(MetaValue value, string id, int depth)
    {
        if (depth > 3)
        {
            return null;
        }

        if (value.Map is not null)
        {
            return value["@id"]?.Text == id && value["name"] is not null ? value : value["@graph"] is { } graph ? Find(graph, id, depth + 1) : null;
        }

        return value.Items?.Select(item => Find(item, id, depth + 1)).FirstOrDefault(found => found is not null);
    }
}
