using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>schema.org data in a page's scripts. Broken JSON-LD is common and is passed over.</summary>
internal static class JsonLd
{
    private const int MaxLength = 1024 * 1024;
    private const int MaxDepth = 4;

    /// <summary>Works that are no articles by name; their data are taken where a page describes no article.</summary>
    private static readonly string[] Works =
    [
        "WebPage",
        "ItemPage",
        "AboutPage",
        "FAQPage",
        "Recipe",
        "Review",
        "CreativeWork",
        "PodcastEpisode",
        "VideoObject",
        "Question",
    ];

    /// <returns>The article's text, where the data carry it.</returns>
    public static string? Read(PageSurvey survey, ParsedArticle article, ParseContext context)
    {
        (MetaValue Value, MetaValue Root)? first = null,
            work = null;
        foreach (var script in survey.DataScripts)
        {
            context.Budget.Check();
            var json = script.TextContent;
            if (json.Length > MaxLength || JsonLdScript.Parse(json) is not { } root)
            {
                continue;
            }

            foreach (var found in Objects(root, 0))
            {
                if (!IsArticle(found))
                {
                    work = work is null && IsWork(found, survey.Title) ? (found, root) : work;
                    continue;
                }

                // A page may describe other stories, too.
                if (survey.Title is null || found["headline"]?.Text is not { } headline || PageTitle.IsAbout(headline, survey.Title))
                {
                    return Take(found, root, survey, article);
                }

                first ??= (found, root);
            }
        }

        if (first is { } other)
        {
            return Take(other.Value, other.Root, survey, article);
        }

        if (work is { } page)
        {
            TakeWork(page.Value, page.Root, survey, article);
        }

        return null;
    }

    private static string? Take(MetaValue found, MetaValue root, PageSurvey survey, ParsedArticle article)
    {
        new MetaMapper(article, isFrontMatter: false, keepExtra: false).Map(
            found.Map!.Where(pair =>
                pair.Key is not ("name" or "description" or "articleBody" or "url") && MetaKeys.Canonical(pair.Key) is not "author"
            )
        );
        JsonLdAuthors.Read(found, root, survey, article);
        return found["articleBody"]?.Text;
    }

    private static void TakeWork(MetaValue found, MetaValue root, PageSurvey survey, ParsedArticle article)
    {
        new MetaMapper(article, isFrontMatter: false, keepExtra: false).Map(
            found.Map!.Where(pair => MetaKeys.Canonical(pair.Key) is "date" or "modified" or "language")
        );
        JsonLdAuthors.Read(found, root, survey, article);
    }

    private static IEnumerable<MetaValue> Objects(MetaValue value, int depth)
    {
        if (depth > MaxDepth)
        {
            return [];
        }

        if (value.Map is not null)
        {
            return value["@graph"] is { Items: not null } graph ? Objects(graph, depth + 1)
                : IsArticle(value) || value["mainEntity"] is not { } entity ? [value]
                : Objects(entity, depth + 1).Append(value);
        }

        return value.Items?.SelectMany(item => Objects(item, depth + 1)) ?? [];
    }

    private static bool IsArticle(MetaValue value) =>
        value["@type"]
            ?.Scalars()
            .Any(type =>
                type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report"
            ) == true;

    private static bool IsWork(MetaValue value, string? title) =>
        value["@type"]?.Scalars().Any(Works.Contains) == true
        && (value["datePublished"] ?? value["dateCreated"] ?? value["author"]) is not null
        && (title is null || (value["headline"] ?? value["name"])?.Text is not { } name || PageTitle.IsAbout(name, title));
}
