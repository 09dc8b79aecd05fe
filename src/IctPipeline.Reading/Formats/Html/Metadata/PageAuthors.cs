using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Weighs what metadata say of an article's authors against the bylines that stand in the page.</summary>
internal static class PageAuthors
{
    private const int MaxNames = 12;

    /// <summary>Blocks between two authors of one article.</summary>
    private const int Apart = 4;

    /// <summary>Elements away from the text that are looked at.</summary>
    private const int MaxFar = 12;

    private const int MaxMarks = 60;

    /// <summary>People of one line, elements around a name that may be the line, and its UTF-16 code units with its white space.</summary>
    private const int MaxTogether = 6;
    private const int MaxLevels = 4;
    private const int MaxLine = 400;

    public static void Read(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var clues = survey.Bylines;
        AddMarked(survey, region, clues);
        clues.RemoveAll(clue => clue.Place >= BylinePlace.Meta && IsHidden(clue, survey, article.Site));
        var people = BylineChoice.People(clues, article.Site);
        if (
            people.Count == 0
            && (
                BylineLines.Find(survey, region)
                ?? (clues.Count == 0 ? Far(survey) : null)
                ?? BylineBlocks.Find(survey, article, region)
                ?? BylineLines.Opening(article)
            )
                is { } found
        )
        {
            clues.Add(found);
            people = BylineChoice.People(clues, article.Site);
        }

        article.Authors.Clear();
        article.Authors.AddRange(people.Where((name, at) => at == 0 || !NameParts.IsDegree(name)).Take(MaxNames));
        article.Institutions.AddRange(BylineChoice.Institutions(clues, article.Site));
    }

    /// <summary>The account of a system in metadata that no reader sees anywhere: "mdelatorre7".</summary>
    private static bool IsHidden(BylineClue clue, PageSurvey survey, string? site) =>
        clue.Names is [var name]
        && !name.Contains(' ', StringComparison.Ordinal)
        && survey.Nodes.Count > 0
        && (name.AsSpan().ContainsAnyInRange('0', '9') || (!name.Any(char.IsUpper) && name.AsSpan().ContainsAny("-_.")))
        && NameKinds.Of(name, site, clue.Kind) == NameKind.Account
        && !survey.Nodes[0].Element.TextContent.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static void AddMarked(PageSurvey survey, PageRegion region, List<BylineClue> clues)
    {
        var known = clues.SelectMany(clue => clue.Names).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (
            var place in survey
                .Authors.Select(found => (found.Element, found.At, Place: AuthorMarks.PlaceOf(found.Element)))
                .GroupBy(found => found.Place)
                .OrderByDescending(group => group.Key)
        )
        {
            var elements = place.Select(found => (found.Element, found.At)).ToList();
            var names = place.Key switch
            {
                BylinePlace.Address => Together(elements.Where(found => region.IsAbove(found.At)), known),
                BylinePlace.Named => Together(elements.Where(found => region.IsHead(found.At) || region.IsFoot(found.At)), known),
                _ => Together(elements.Where(found => region.Holds(found.At)), known),
            };
            if (names.Count == 0 && place.Key == BylinePlace.Named && clues.Count == 0)
            {
                names = Together(elements.Where(found => region.IsAbove(found.At)), known, areSure: true);
            }

            if (names.Count == 0 && place.Key != BylinePlace.Address)
            {
                names =
                    place.Key == BylinePlace.Named
                        ? clues.Count > 0
                            ? names
                            : Together(elements.Where(found => region.Holds(found.At)), known)
                        : Only(elements.Select(found => BylineParts.Names(found.Element, sure: true)));
            }

            names = place.Key <= BylinePlace.Link ? WholeLine(elements, names) : names;
            if (names.Count > 0)
            {
                clues.Add(new BylineClue(names.Distinct(StringComparer.OrdinalIgnoreCase).ToList(), place.Key));
            }
            else if (
                place.Key != BylinePlace.Address
                && elements
                    .Where(found =>
                        !AuthorMarks.IsCredit(found.Element)
                        && (
                            region.IsHead(found.At)
                            || (place.Key >= BylinePlace.Link && region.Holds(found.At))
                            || (place.Key == BylinePlace.Microdata && !survey.IsFurniture(found.At))
                        )
                    )
                    .Select(found => BylineParts.Institution(found.Element))
                    .FirstOrDefault(found => found is not null)
                    is { } desk
            )
            {
                clues.Add(new BylineClue([desk], place.Key, NameKind.Institution));
            }
        }
    }

    /// <summary>
    /// Far from the text, where nothing near it names anybody: the one name that elements named after authors have, or those of them that
    /// begin with "By".
    /// </summary>
    private static BylineClue? Far(PageSurvey survey)
    {
        var elements = survey
            .Authors.Where(found =>
                AuthorMarks.PlaceOf(found.Element) == BylinePlace.Named
                && !survey.IsFurniture(found.At)
                && !AuthorMarks.IsCredit(found.Element)
            )
            .Take(MaxFar)
            .Select(found => found.Element)
            .ToList();
        var names = Only(elements.Where(BylineParts.OpensByline).Select(element => BylineParts.Names(element, sure: false)));
        names = names.Count > 0 ? names : Only(elements.Select(element => BylineParts.Names(element, sure: false)));
        return names.Count > 0 ? new BylineClue(names, BylinePlace.Named) : null;
    }

    /// <summary>Authors of one article stand side by side.</summary>
    private static List<string> Together(IEnumerable<(IElement Element, int At)> elements, IReadOnlySet<string> known, bool areSure = false)
    {
        var names = new List<string>();
        var last = 0;
        foreach (var (element, at) in elements)
        {
            if (
                (names.Count == 0 || at - last <= Apart)
                && names.Count < MaxNames
                && !AuthorMarks.IsCredit(element)
                && BylineParts.Names(element, areSure || AuthorMarks.IsSure(element), known) is { Count: > 0 } found
            )
            {
                names.AddRange(found);
                last = at;
            }
        }

        return names;
    }

    /// <summary>"By Jane Doe, <c>&lt;a&gt;</c>John Roe": the line around a marked name says who else wrote the article.</summary>
    private static List<string> WholeLine(List<(IElement Element, int At)> elements, List<string> names)
    {
        IElement? around = names.Count is 0 or > MaxTogether
            ? null
            : elements.Find(found => found.Element.TextContent.Contains(names[0], StringComparison.OrdinalIgnoreCase)).Element;
        for (var level = 0; level < MaxLevels && around is not null; level++, around = around.ParentElement)
        {
            if (around.TextContent.Length > MaxLine)
            {
                break;
            }

            if (
                around.LocalName is not ("a" or "span")
                && BylineParts.OpensByline(around)
                && BylineParts.Names(around, sure: false) is { Count: <= MaxTogether } whole
                && whole.Count > names.Count
                && names.TrueForAll(name => whole.Contains(name, StringComparer.OrdinalIgnoreCase))
                && around.QuerySelectorAll("a[href]").All(link => IsPersons(link, whole))
            )
            {
                return whole;
            }
        }

        return names;
    }

    /// <summary>Sections and tags stand in the same line at times; their links lead to no person's page.</summary>
    private static bool IsPersons(IElement link, List<string> names) =>
        !names.Contains(link.TextContent.Trim(), StringComparer.OrdinalIgnoreCase)
        || AuthorMarks.Are(link, "a", NodeNames.Of(link), property: null);

    /// <summary>Away from the text, the names count if the whole page has no others.</summary>
    private static List<string> Only(IEnumerable<List<string>> found)
    {
        List<string>? only = null;
        foreach (var names in found.Take(MaxMarks).Where(names => names.Count > 0))
        {
            if (only is not null && !only.SequenceEqual(names, StringComparer.OrdinalIgnoreCase))
            {
                return [];
            }

            only = names;
        }

        return only ?? [];
    }
}
