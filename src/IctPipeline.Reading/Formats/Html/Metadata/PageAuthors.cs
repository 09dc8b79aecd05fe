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

    public static void Read(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var clues = survey.Bylines;
        AddMarked(survey, region, clues);
        var people = BylineChoice.People(clues, article.Site);
        if (
            people.Count == 0
            && (BylineLines.Find(survey, region) ?? (clues.Count == 0 ? Far(survey) : null) ?? BylineBlocks.Find(survey, article, region))
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

            if (names.Count > 0)
            {
                clues.Add(new BylineClue(names.Distinct(StringComparer.OrdinalIgnoreCase).ToList(), place.Key));
            }
            else if (
                place.Key != BylinePlace.Address
                && elements
                    .Where(found => region.IsHead(found.At) || (place.Key >= BylinePlace.Link && region.Holds(found.At)))
                    .Select(found => BylineParts.Institution(found.Element))
                    .FirstOrDefault(found => found is not null)
                    is { } desk
            )
            {
                clues.Add(new BylineClue([desk], place.Key, NameKind.Institution));
            }
        }
    }

    /// <summary>Far from the text, where nothing near it names anybody: the one name that elements named after authors have.</summary>
    private static BylineClue? Far(PageSurvey survey)
    {
        var elements = survey
            .Authors.Where(found =>
                AuthorMarks.PlaceOf(found.Element) == BylinePlace.Named
                && !survey.IsFurniture(found.At)
                && !AuthorMarks.IsCredit(found.Element)
            )
            .Take(MaxFar);
        var names = Only(elements.Select(found => BylineParts.Names(found.Element, sure: false)));
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
