using System.Globalization;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Formats.Html.Threads;

namespace IctPipeline.Reading.Formats.Html.Kinds;

/// <summary>
/// Tells a list of links (a section's front page, a catalogue, a tag's page) by blocks of one kind that hold most of the page.
/// </summary>
internal static class PageLists
{
    /// <summary>Entries; a box of related stories has fewer.</summary>
    private const int MinEntries = 6;

    /// <summary>UTF-16 code units of an entry's link: a headline, the name of a thing.</summary>
    private const int MinLink = 8;

    /// <summary>UTF-16 code units of running text beside the entries; the shortest news have more.</summary>
    private const int MostBeside = 300;

    /// <summary>The same for each entry: a short text over a few links is a text.</summary>
    private const int MostBesideEach = 20;

    /// <summary>Where the page itself says that it is a list.</summary>
    private const int MostBesideDeclared = 700;

    /// <summary>Entries, and of their text that beside them, where a page has no paragraph of a text's length.</summary>
    private const int ManyEntries = 12;
    private const int LessBeside = 5;

    /// <summary>The same where the page itself says that it is a list.</summary>
    private const int LessBesideDeclared = 3;

    /// <param name="isDeclared">Whether the page says that it is a list.</param>
    /// <param name="hasParagraph">Whether it has a paragraph as texts have them.</param>
    public static PageKind? Judge(PageSurvey survey, bool isDeclared, bool hasParagraph)
    {
        var nodes = new ThreadNodes(survey.Nodes);
        var entries = new bool[survey.Nodes.Count];
        var most = 0;
        foreach (var (_, places) in nodes.Alike(1, survey.Nodes.Count))
        {
            var found = places.FindAll(at => IsEntry(at, nodes));
            if (found.Count < MinEntries || found.Count * 10 < places.Count * 7)
            {
                continue;
            }

            most = Math.Max(most, found.Count);
            foreach (var at in found)
            {
                Array.Fill(entries, true, at, nodes.End(at) - at);
            }
        }

        if (most == 0)
        {
            return null;
        }

        var beside = survey.Nodes.Where((node, at) => !entries[at] && IsProse(node)).Sum(node => node.OwnText - node.OwnLinks);
        var inside = survey.Nodes.Where((_, at) => entries[at]).Sum(node => node.OwnText);
        var isList =
            isDeclared ? beside <= Math.Max(MostBesideDeclared, inside / LessBesideDeclared)
            : most >= ManyEntries && !hasParagraph ? beside <= Math.Max(MostBeside, inside / LessBeside)
            : beside <= Math.Min(MostBeside, most * MostBesideEach);
        return isList
            ? new PageKind(
                "a list of links",
                0.9,
                string.Create(CultureInfo.InvariantCulture, $"{most} entries of one kind, {beside} characters of running text")
            )
            : null;
    }

    /// <summary>A link, and little that is none: a story's summary or a price.</summary>
    private static bool IsEntry(int at, ThreadNodes nodes) => nodes.Links(at) >= MinLink && nodes.Text(at) <= 400;

    private static bool IsProse(PageNode node) =>
        node.OwnProse() > 0 && ((node.Role | node.Around) & NodeRole.Furniture) == 0 && node.Element.LocalName is not ("footer" or "nav");
}
