using IctPipeline.Reading.Language.Bylines;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// Weighs the places of a page that name its author: a person goes before an account's name, both before an outlet or a desk; what two
/// places say goes before what one says.
/// </summary>
internal static class BylineChoice
{
    /// <summary>An article by more people than this is rare; lists of a site's people are not.</summary>
    private const int MaxTogether = 5;

    /// <summary>What another place adds that names one of the same people: more than the distance between two kinds of places.</summary>
    private const double Agreement = 2;

    /// <summary>
    /// What an account's name is worth against a person's: in JSON-LD more than a line that may be none, less than a marked one.
    /// </summary>
    private const double AccountShare = 0.49;

    /// <summary>The same of one that the page declares to be a person's.</summary>
    private const double DeclaredShare = 0.55;

    /// <summary>The names of people; empty where no place names one.</summary>
    public static IReadOnlyList<string> People(IReadOnlyList<BylineClue> clues, string? site)
    {
        var all = clues.Select(clue => (clue.Place, clue.Kind, Names: NamesOf(clue, site))).Where(clue => clue.Names.Count > 0).ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var best = all.MaxBy(clue => Score(clue, all));
        // Metadata often name only the first of several authors whom the page shows.
        var fuller = all.Find(other =>
            other.Place is BylinePlace.Microdata or BylinePlace.Link
            && other.Names.Count > best.Names.Count
            && other.Names.Count <= MaxTogether
            && other.Names.TrueForAll(name => name.Kind == NameKind.Person)
            && best.Names.TrueForAll(name => other.Names.Exists(same => IsSame(name.Text, same.Text)))
        );
        return (fuller.Names ?? best.Names).Select(name => name.Text).ToList();
    }

    /// <summary>
    /// Outlets, agencies and desks in the author's place, of the first place that names any; an agency goes before the site itself.
    /// </summary>
    public static IReadOnlyList<string> Institutions(IReadOnlyList<BylineClue> clues, string? site) =>
        clues
            .GroupBy(clue => clue.Place)
            .Select(place =>
                place
                    .SelectMany(clue => clue.Names.Where(name => NameKinds.Of(name, site, clue.Kind) == NameKind.Institution))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToList()
            )
            .Where(names => names.Count > 0)
            .OrderByDescending(names => names.Exists(Outlets.IsAgency))
            .FirstOrDefault()
        ?? [];

    private static double Score(
        (BylinePlace Place, NameKind Kind, List<(string Text, NameKind Kind)> Names) clue,
        List<(BylinePlace Place, NameKind Kind, List<(string Text, NameKind Kind)> Names)> all
    )
    {
        var value = clue.Place switch
        {
            BylinePlace.JsonLd => 6.0,
            BylinePlace.Meta => 5,
            BylinePlace.Microdata => 4,
            BylinePlace.Link => 3.5,
            BylinePlace.Named => 3,
            _ => 2.8,
        };
        var isPersons = clue.Names.Exists(name => name.Kind == NameKind.Person);
        // One system writes all metadata of a page: that they agree on its own account's name says nothing.
        var agreed = all.Exists(other =>
            other.Place != clue.Place
            && (isPersons || clue.Place < BylinePlace.Meta || other.Place < BylinePlace.Meta)
            && clue.Names.Exists(name => other.Names.Exists(same => IsSame(name.Text, same.Text)))
        );
        var share =
            isPersons ? 1
            : clue.Kind == NameKind.Person ? DeclaredShare
            : AccountShare;
        return (value * share) + (agreed ? Agreement : 0);
    }

    private static List<(string Text, NameKind Kind)> NamesOf(BylineClue clue, string? site)
    {
        // A byline that names people and an agency is kept whole for normalization, which takes it apart.
        return clue
            .Names.Select(text => (text, NameKinds.Of(text, site, clue.Kind)))
            .Where(name => name.Item2 is NameKind.Person or NameKind.Account)
            .DistinctBy(name => name.text, StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    private static bool IsSame(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase) || Letters(one).Equals(Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
