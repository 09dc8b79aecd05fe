using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Who JSON-LD says wrote an article; an organization in the author's place is the article's site.</summary>
internal static class JsonLdAuthors
{
    /// <param name="found">The article's data.</param>
    /// <param name="root">The whole script: an author may be a reference to a node beside the article.</param>
    public static void Read(MetaValue found, MetaValue root, PageSurvey survey, ParsedArticle article)
    {
        var people = new List<string>();
        var others = new List<string>();
        var organizations = new List<string>();
        // The creator is often the account that put the article in: it counts where no author is a person.
        foreach (
            var value in new[] { found["author"] ?? found["authors"], found["creator"] }
                .OfType<MetaValue>()
                .TakeWhile(_ => people.Count + others.Count == 0)
        )
        {
            foreach (var author in value.Items ?? [value])
            {
                var person =
                    author.Map is not null && author["name"] is null && author["@id"]?.Text is { } id
                        ? Find(root, id, 0) ?? author
                        : author;
                var names = MetaAuthors.Names(person);
                (
                    IsA(person, "Organization") ? organizations
                    : IsA(person, "Person") ? people
                    : others
                ).AddRange(person.Map is null ? names : names.Select(InvertedNames.TurnSure));
            }
        }

        Add(people, NameKind.Person, survey);
        Add(others, NameKind.None, survey);
        Add(organizations, NameKind.Institution, survey);
        article.Site ??= organizations.FirstOrDefault();
    }

    private static void Add(List<string> names, NameKind kind, PageSurvey survey)
    {
        if (names.Count > 0)
        {
            // Names are escaped twice as often as titles are: "Conan O&#8217;Brien".
            survey.Bylines.Add(new BylineClue(names.Select(HtmlText.Decode).ToList(), BylinePlace.JsonLd, kind));
        }
    }

    private static bool IsA(MetaValue author, string kind) =>
        author.Map is not null && author["@type"]?.Scalars().Any(type => type.EndsWith(kind, StringComparison.Ordinal)) == true;

    private static MetaValue? Find(MetaValue value, string id, int depth)
    {
        if (depth > 3)
        {
            return null;
        }

        if (value.Map is not null)
        {
            return value["@id"]?.Text == id && value["name"] is not null ? value
                : value["@graph"] is { } graph ? Find(graph, id, depth + 1)
                : null;
        }

        return value.Items?.Select(item => Find(item, id, depth + 1)).FirstOrDefault(found => found is not null);
    }
}
