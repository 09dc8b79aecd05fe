using System.Text.Json;
using IctPipeline.Articles;
using IctPipeline.Parsing.FrontMatter;
using IctPipeline.Parsing.Json;

namespace IctPipeline.Parsing.Html;

/// <summary>schema.org data in a page's scripts. Broken JSON-LD is common and is passed over.</summary>
internal static class JsonLd
{
    private const int MaxLength = 1024 * 1024;

    /// <returns>The article's text, where the data carry it.</returns>
    public static string? Read(PageSurvey survey, ParsedArticle article, ParseContext context)
    {
        foreach (var script in survey.DataScripts)
        {
            context.Budget.Check();
            var json = script.TextContent;
            if (json.Length > MaxLength || TryParse(json) is not { } root)
            {
                continue;
            }

            foreach (var found in Articles(root, 0))
            {
                new MetaMapper(article, DateSource.Metadata, keepExtra: false).Map(found.Map!.Where(pair => pair.Key is not ("name" or "description" or "articleBody" or "url" or "author" or "creator")));
                JsonLdAuthors.Read(found["author"] ?? found["creator"], root, article);
                return found["articleBody"]?.Text;
            }
        }

        return null;
    }

    private static MetaValue? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.Trim().TrimEnd(';'), JsonMeta.Lenient);
            return JsonMeta.Of(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<MetaValue> Articles(MetaValue value, int depth)
    {
        if (depth > 4)
        {
            return [];
        }

        if (value.Map is not null)
        {
            return IsArticle(value) ? [value] : Articles(value["@graph"] ?? value["mainEntity"] ?? MetaValue.Null, depth + 1);
        }

        return value.Items?.SelectMany(item => Articles(item, depth + 1)) ?? [];
    }

    private static bool IsArticle(MetaValue value) =>
        value["@type"]?.Scalars().Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report") == true;
}
