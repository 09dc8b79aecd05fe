using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Looks for the day that readers see in the article's head, where metadata have told one already.</summary>
internal static class PrintedDates
{
    /// <summary>Blocks at most that are searched.</summary>
    private const int MaxBlocks = 40;

    /// <summary>Blocks above the title: a section and a date, at times. Higher up stands the day on which the page was shown.</summary>
    private const int Above = 3;

    /// <summary>UTF-16 code units besides the date: a name, a section, minutes of reading.</summary>
    private const int MaxBeside = 40;

    public static void Add(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var monthFirst = DateSearch.IsMonthFirst(article);
        var first = Math.Max(0, region.Title - Above);
        var last = Math.Min(Math.Min(region.Start, first + MaxBlocks), survey.Nodes.Count - 1);
        (string Text, FoundDate Date)? only = null;
        for (var i = first; i <= last; i++)
        {
            if (Line(survey.Nodes[i], monthFirst) is not { } line)
            {
                if (IsEntry(survey.Nodes[i], monthFirst))
                {
                    // A list of days, each with what happened then: those below are no others.
                    return;
                }

                continue;
            }

            if (only is { } other && other.Date.Date != line.Date.Date)
            {
                return;
            }

            only ??= line;
        }

        if (only is { } printed)
        {
            Add(article, printed.Text);
        }
    }

    /// <summary>"2021-08-09 Emphasizing requirements for …": an item of a list of changes.</summary>
    private static bool IsEntry(PageNode node, bool monthFirst) =>
        node.Element.LocalName is "li" or "tr" or "dd"
        && DateSearch.Line(node, monthFirst) is { Date.Start: 0 } line
        && line.Text.Length - line.Date.Length > MaxBeside;

    private static (string Text, FoundDate Date)? Line(PageNode node, bool monthFirst) =>
        ((node.Role | node.Around) & NodeRole.Furniture) == 0
        && DateSearch.Line(node, monthFirst) is { } line
        && DateLabels.Parts(line.Text, DateLabels.SayModified(line.Text)).Published is { } published
        && DateLabels.Rest(published) <= MaxBeside
        && DateScanner.ReadValue(published, monthFirst) is { IsFull: true } date
            ? (published, date)
            : null;

    /// <summary>A mark that says the same is known as what readers see.</summary>
    private static void Add(ParsedArticle article, string text)
    {
        var known = article.Dates.FindIndex(clue => clue is { Place: DatePlace.Page, Modified: false } && clue.Text == text);
        if (known >= 0)
        {
            article.Dates[known] = article.Dates[known] with { Place = DatePlace.Printed };
        }
        else
        {
            article.Dates.Add(new DateClue(text, DatePlace.Printed));
        }
    }
}
