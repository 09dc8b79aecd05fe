using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// Names that nothing marks, for pages that name their author nowhere else: a block that is a full name and no more, told by what stands
/// beside it: the same name under a picture, a sign for people, what the person does, or the sentence that says who the person is.
/// </summary>
internal static class BylineBlocks
{
    /// <summary>Blocks of a head that are searched, and below the text.</summary>
    private const int MaxSearched = 80;
    private const int MaxBelow = 40;

    /// <summary>UTF-16 code units of a name.</summary>
    private const int MinName = 5;
    private const int MaxName = 40;

    /// <summary>UTF-16 code units of what a person does.</summary>
    private const int MaxOffice = 60;

    /// <summary>Elements around a name that may hold its picture.</summary>
    private const int MaxLevels = 6;

    private const int MaxPictures = 4;

    /// <summary>Blocks between a name and its day.</summary>
    private const int Beside = 4;

    private const int MaxWords = 4;

    public static BylineClue? Find(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var monthFirst = DateSearch.IsMonthFirst(article);
        // Names of products and services stand beside pictures, too, but without a day.
        if (
            !article.Dates.Exists(clue => clue.Source == DateSource.Metadata)
            && survey.Dates.Count == 0
            && !survey.Authors.Exists(found => region.IsHead(found.At))
            && !survey.Nodes.Where((node, at) => region.IsHead(at) && IsDay(node, monthFirst)).Any()
        )
        {
            return null;
        }

        var site = article.Site;
        var searched = 0;
        string? beside = null;
        for (var i = 0; i < survey.Nodes.Count && searched < MaxSearched; i++)
        {
            if (!region.IsHead(i) || ++searched == 0 || Name(survey, i, site) is not { } name)
            {
                continue;
            }

            if (IsPersons(survey, i, name, monthFirst))
            {
                return new BylineClue([name], BylinePlace.Line);
            }

            beside ??=
                i > region.Title && NameParts.HasSurname(name) && IsNextToDay(survey, i, monthFirst) && !IsSubject(article, name)
                    ? name
                    : null;
        }

        if (beside is not null)
        {
            return new BylineClue([beside], BylinePlace.Line);
        }

        if (SignedNames.Find(survey, article, region) is { } signed)
        {
            return signed;
        }

        for (var i = region.End + 1; i < Math.Min(survey.Nodes.Count - 1, region.End + MaxBelow); i++)
        {
            if (Name(survey, i, site) is { } name && Introduces(survey.Nodes[i + 1].Element.TextContent, name))
            {
                return new BylineClue([name], BylinePlace.Line);
            }
        }

        return null;
    }

    private static string? Name(PageSurvey survey, int at, string? site)
    {
        var node = survey.Nodes[at];
        if (node.OwnText is < MinName or > MaxName || node.WholeText > MaxName)
        {
            return null;
        }

        // "Jane Doe, April 19, 2020"
        var text = BylineParts.WithoutDate(DateWords.Text(node.Element));
        return
            text.Count(c => c == ' ') is > 0 and < MaxWords
            && BylineNames.IsName(text, sure: false)
            && !BylineNames.IsNumbered(text)
            && NameKinds.Of(text, site) == NameKind.Person
            && !AuthorMarks.IsCredit(node.Element)
            ? text
            : null;
    }

    private static bool IsPersons(PageSurvey survey, int at, string name, bool monthFirst)
    {
        var element = survey.Nodes[at].Element;
        if (element.LocalName is "h1" or "h2" or "h3")
        {
            return false;
        }

        if (element.QuerySelector("i[class*=user], i[class*=person], i[class*=author], svg[class*=user]") is not null)
        {
            return true;
        }

        if (
            at + 1 < survey.Nodes.Count
            && survey.Nodes[at + 1] is { OwnText: > MinName and <= MaxOffice } below
            && !below.Holds(survey.Nodes[at])
        )
        {
            var office = DateWords.Text(below.Element);
            if ((NameParts.IsOffice(office) && BylineReader.LooksLikeName(office)) || AuthorMarks.IsRemark(below.Element))
            {
                return true;
            }
        }

        IElement? around = IsBesideDay(survey, at, monthFirst) ? element : null;
        for (var level = 0; level < MaxLevels && around is not null; level++, around = around.ParentElement)
        {
            if (around.QuerySelectorAll("img[alt]").Take(MaxPictures).Any(picture => Shows(picture, name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A name and a day below the title, side by side, and no link to a section or a tag. A place or a section stands there as often, so
    /// that the name's form has to tell.
    /// </summary>
    private static bool IsNextToDay(PageSurvey survey, int at, bool monthFirst)
    {
        var element = survey.Nodes[at].Element;
        return element.LocalName is not ['h', _]
            && element.QuerySelector("a[href]") is null
            && element.Closest("a[href]") is null
            && (
                survey.Dates.Exists(found => found.At == at + 1 || found.At == at + 2)
                || Enumerable.Range(at - 1, 4).Any(i => i >= 0 && i < survey.Nodes.Count && i != at && IsDay(survey.Nodes[i], monthFirst))
            );
    }

    /// <summary>Whom the article is about.</summary>
    public static bool IsSubject(ParsedArticle article, string name) =>
        article.Title?.Contains(name, StringComparison.OrdinalIgnoreCase) == true
        || article.Tags.Contains(name, StringComparer.OrdinalIgnoreCase)
        || article.Categories.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsBesideDay(PageSurvey survey, int at, bool monthFirst) =>
        survey.Dates.Exists(found => Math.Abs(found.At - at) <= Beside)
        || Enumerable
            .Range(Math.Max(0, at - Beside), (2 * Beside) + 1)
            .Any(i => i < survey.Nodes.Count && IsDay(survey.Nodes[i], monthFirst));

    private static bool IsDay(PageNode node, bool monthFirst) =>
        node.OwnText is > MinName and <= MaxName
        && node.WholeText <= MaxOffice
        && DateWords.Text(node.Element).Split(BylineParts.Bars, StringSplitOptions.TrimEntries) is [var first, ..]
        && DateScanner.ReadValue(first, monthFirst) is { IsFull: true };

    /// <summary>A picture of the person: "Jane Doe", "Headshot of Jane Doe", "Jane Doe, Senior Writer".</summary>
    private static bool Shows(IElement picture, string name) =>
        picture.GetAttribute("alt") is { Length: <= MaxName * 2 } words && words.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Jane Doe is the head of …", "Jane is an editor …" behind the name.</summary>
    private static bool Introduces(string text, string name)
    {
        text = text.TrimStart();
        return text.StartsWith(name + " is ", StringComparison.Ordinal)
            || text.StartsWith(name[..name.IndexOf(' ')] + " is ", StringComparison.Ordinal);
    }
}
