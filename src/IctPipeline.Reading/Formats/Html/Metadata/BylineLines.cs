using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// Lines that begin like a byline, for pages that mark nobody as their author: in the head, and "Written by …" in the text or below it.
/// </summary>
internal static class BylineLines
{
    /// <summary>Blocks of a head that are searched.</summary>
    private const int MaxSearched = 80;

    /// <summary>Blocks of the text and below it that are searched.</summary>
    private const int MaxFoot = 1_000;

    /// <summary>Blocks below the text that still belong to the article: tags and share bars stand before its author at times.</summary>
    private const int MaxBelow = 40;

    /// <summary>UTF-16 code units of a line, and of what stands in the same element.</summary>
    private const int MinLine = 6;
    private const int MaxLine = 120;
    private const int MaxWhole = 240;

    /// <summary>UTF-16 code units of a line that has one word for a name.</summary>
    private const int MaxShort = 60;

    /// <summary>A person below the text goes before a desk above it.</summary>
    public static BylineClue? Find(PageSurvey survey, PageRegion region)
    {
        var head = InHead(survey, region);
        return head is null or { Kind: NameKind.Institution } ? Below(survey, region) ?? head : head;
    }

    /// <summary>
    /// The first line of the text that is a byline, or else the one right above its day that says whose it is: a place or a section stands
    /// there as often as a name.
    /// </summary>
    public static BylineClue? Opening(ParsedArticle article)
    {
        var monthFirst = DateSearch.IsMonthFirst(article);
        var lines = OpeningLines.Of(article).ToList();
        var day = lines.FindIndex(line => DateSearch.IsDay(line, monthFirst));
        var names =
            lines.Select(BylineParts.InLine).FirstOrDefault(found => found.Count > 0)
            ?? lines.Select(SignedLines.Dated).OfType<string>().Select(name => new List<string> { name }).FirstOrDefault()
            ?? (day > 0 ? NamesIn(lines[day - 1]) : []);
        return names.Count > 0 ? new BylineClue([.. names], BylinePlace.Line) : null;
    }

    private static IReadOnlyList<string> NamesIn(string line) =>
        BylineReader.ReadLine(line)?.Authors
        ?? (BylineReader.ReadDeclared(line).Authors is var names && names.All(NameParts.HasSurname) ? names : []);

    private static BylineClue? InHead(PageSurvey survey, PageRegion region)
    {
        var searched = 0;
        string? desk = null;
        List<string> signed = [];
        BylineClue? alone = null;
        for (var i = 0; i < survey.Nodes.Count && searched < MaxSearched; i++)
        {
            var node = survey.Nodes[i];
            if (!region.IsHead(i))
            {
                continue;
            }

            searched++;
            if (Behind(survey, i) is { } next)
            {
                return new BylineClue(next, BylinePlace.Line);
            }

            if (!IsLine(node) && node.WholeText is < MinLine or > MaxWhole)
            {
                continue;
            }

            if (!IsLine(node) || !BylineParts.OpensByline(node.Element))
            {
                if (node.OwnText >= MinLine && BylineParts.Further(node.Element) is { Count: > 0 } further)
                {
                    return new BylineClue(further, BylinePlace.Line);
                }

                signed = signed.Count > 0 ? signed : SignedLines.Names(DateWords.Text(node.Element));
                continue;
            }

            if (BylineParts.Names(node.Element, sure: false) is { Count: > 0 } names)
            {
                return new BylineClue(names, BylinePlace.Line);
            }

            desk ??= BylineParts.Institution(node.Element);
            alone ??= desk is null ? Alone(node) : null;
        }

        return signed.Count > 0 ? new BylineClue(signed, BylinePlace.Line)
            : desk is not null ? new BylineClue([desk], BylinePlace.Line, NameKind.Institution)
            : alone;
    }

    /// <summary>The names in the block behind one that says "Written by" and no more.</summary>
    private static List<string>? Behind(PageSurvey survey, int at) =>
        survey.Nodes[at].OwnText is > 1 and <= MaxShort
        && at + 1 < survey.Nodes.Count
        && BylineParts.IsOpening(survey.Nodes[at].Element.TextContent)
        && IsLine(survey.Nodes[at + 1])
        && BylineParts.Names(survey.Nodes[at + 1].Element, sure: false) is { Count: > 0 } names
            ? names
            : null;

    /// <summary>A line of the text that says that somebody wrote it; texts speak of other authors, so that it is the whole line.</summary>
    private static BylineClue? Below(PageSurvey survey, PageRegion region)
    {
        var first = Math.Max(region.Start, region.Body);
        for (var i = first; i < Math.Min(survey.Nodes.Count, first + MaxFoot) && i <= region.End + MaxBelow; i++)
        {
            var node = survey.Nodes[i];
            if (i > region.End && Behind(survey, i) is { } next)
            {
                return new BylineClue(next, BylinePlace.Line);
            }

            if (!IsLine(node) || !SaysWritten(node.Element.TextContent.TrimStart()))
            {
                continue;
            }

            if (BylineParts.Names(node.Element, sure: false) is { Count: > 0 } names)
            {
                return new BylineClue(names, BylinePlace.Line);
            }

            if (SignedLines.Dated(DateWords.Text(node.Element)) is { } name)
            {
                return new BylineClue([name], BylinePlace.Line, NameKind.Account);
            }
        }

        return null;
    }

    /// <summary>"Written by Jane Doe".</summary>
    public static bool SaysWritten(string text) =>
        Array.Exists(BylineParts.Written, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    private static bool IsLine(PageNode node) => node.OwnText is >= MinLine and <= MaxLine && node.WholeText <= MaxWhole;

    /// <summary>"by Amanda · Dec 20": one word is a name where a link to a person's page or nothing else stands behind "by".</summary>
    private static BylineClue? Alone(PageNode node)
    {
        if (node.WholeText > MaxShort || BylineParts.Names(node.Element, sure: true) is not [var name])
        {
            return null;
        }

        var isLinked = node.Element.QuerySelectorAll("a[href]").Any(link => AuthorMarks.Are(link, "a", NodeRole.None, null));
        var words = node.Element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return isLinked || words.Length == 2 ? new BylineClue([name], BylinePlace.Line, NameKind.Account) : null;
    }
}
