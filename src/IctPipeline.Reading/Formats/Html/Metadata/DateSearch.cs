using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Looks for a date without any mark: near the article first, then in the rest of the page and in its scripts.</summary>
internal static class DateSearch
{
    /// <summary>Blocks at most that are searched near the text, and in the whole page.</summary>
    private const int MaxNear = 60;

    private const int MaxFar = 4_000;

    /// <summary>UTF-16 code units of scripts that are searched at most.</summary>
    private const int MaxScripts = 2 * 1024 * 1024;

    /// <summary>A line about other things that has a date in it is longer than the date by more than this.</summary>
    private const int MaxOtherLetters = 48;

    private const int MinLine = 6;

    /// <summary>UTF-16 code units beside a day in a line of its own: the weekday, "Posted".</summary>
    private const int MaxBesideDay = 12;

    private const int MaxValue = 40;

    /// <summary>Letters of "This entry was posted on …, and is filed under …. You can follow …".</summary>
    private const int MaxSentence = 400;

    /// <summary>UTF-16 code units of an attribute that holds a page's data.</summary>
    private const int MinProperties = 200;

    /// <summary>Places of a key in one script that are looked at.</summary>
    private const int MaxTries = 5;

    /// <summary>Older ones in scripts are the web's first day or a reader's birthday.</summary>
    private const int FirstYear = 1995;

    private static readonly string[] Keys = WordTable.Words("date-search.tsv");

    /// <summary>A short line with a full date, in the head first.</summary>
    public static void Near(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var monthFirst = IsMonthFirst(article);
        var near = Enumerable
            .Range(0, survey.Nodes.Count)
            .Where(i => region.IsHead(i) || (region.Holds(i) && i >= region.End))
            .Take(MaxNear);
        foreach (var node in near.Select(i => survey.Nodes[i]))
        {
            if (Line(node, monthFirst) is { } line)
            {
                PageDates.Add(article, line.Text, DatePlace.Page, DateLabels.SayModified(line.Text));
                return;
            }
        }
    }

    /// <summary>The one line at the text's beginning that is a day; several are a list of appointments.</summary>
    public static void Opening(ParsedArticle article)
    {
        var monthFirst = IsMonthFirst(article);
        var found = OpeningLines.Of(article).Where(line => IsDay(line, monthFirst)).ToList();
        if (found is [var only])
        {
            PageDates.Add(article, only, DatePlace.Page, DateLabels.SayModified(only));
        }
    }

    /// <summary>True for a line that is a day and little else.</summary>
    internal static bool IsDay(string line, bool monthFirst) =>
        line.Length is >= MinLine and <= MaxValue
        && DateScanner.ReadValue(line, monthFirst) is { IsFull: true, Year: >= FirstYear } date
        && line.Length - date.Length <= MaxBesideDay;

    /// <summary>
    /// The value of a script's key, else a line that says that it is the date, else a line that is not much more than a date.
    /// </summary>
    public static void Far(PageSurvey survey, ParsedArticle article)
    {
        if (InScripts(survey) is { } value)
        {
            article.Dates.Add(new DateClue(value, DatePlace.Script));
            return;
        }

        var monthFirst = IsMonthFirst(article);
        string? plain = null,
            change = null;
        foreach (var node in survey.Nodes.Take(MaxFar))
        {
            if (((node.Role | node.Around) & NodeRole.Furniture) != 0 || Line(node, monthFirst) is not { } line)
            {
                continue;
            }

            if (DateLabels.Parts(line.Text, DateLabels.SayModified(line.Text)) is { Published: null, Modified: { } changed })
            {
                change ??= changed;
                continue;
            }

            if (DateLabels.SayPublished(line.Text))
            {
                article.Dates.Add(new DateClue(line.Text, DatePlace.Elsewhere));
                return;
            }

            plain ??= line.Text.Length - line.Date.Length <= MaxOtherLetters ? line.Text : null;
        }

        if (plain is not null)
        {
            article.Dates.Add(new DateClue(plain, DatePlace.Elsewhere));
        }

        if (change is not null)
        {
            article.Dates.Add(new DateClue(change, DatePlace.Page, Modified: true));
        }
    }

    internal static (string Text, FoundDate Date)? Line(PageNode node, bool monthFirst)
    {
        // A small box may hold a date whose words have blocks of their own.
        var isSmall = node.OwnText < MinLine && node.WholeText is >= MinLine and <= MaxValue && node.Element.ChildElementCount > 1;
        if (
            (node.OwnText < MinLine && !isSmall)
            || node.OwnText > MaxSentence
            || node.WholeText > MaxSentence * 2
            || node.Element.TextContent is not { } raw
            || raw.AsSpan().IndexOfAnyInRange('0', '9') < 0
        )
        {
            return null;
        }

        var text = DateWords.Text(node.Element);
        var fits = node.OwnText <= DateWords.MaxLength && text.Length <= DateWords.MaxLength * 2;
        return
            (fits || (text.Length <= MaxSentence && DateLabels.SayFiled(text)))
            && !text.Contains('©', StringComparison.Ordinal)
            && DateScanner.ReadValue(text, monthFirst) is { IsFull: true, Year: >= FirstYear } date
            && !Captions.Hold(node.Element, text)
            && !DatesALink(node.Element, text, date)
            ? (text, date)
            : null;
    }

    /// <summary>
    /// "Terms of use (10 March 2001)": in brackets behind a link stands the date of what it leads to, unless it is a person.
    /// </summary>
    private static bool DatesALink(Element element, string text, FoundDate date) =>
        text is [.., ')']
        && date.Start > 1
        && text[date.Start - 1] == '('
        && text[..(date.Start - 1)].Trim() is { Length: > 0 } before
        && element.QuerySelector("a[href]") is { } link
        && DomText.Fold(link.TextContent).StartsWith(before, StringComparison.Ordinal)
        && !BylineReader.LooksLikeName(before);

    private static string? InScripts(PageSurvey survey)
    {
        var searched = 0;
        foreach (var text in survey.Scripts.Concat(Properties(survey)))
        {
            searched += text.Length;
            if (searched > MaxScripts)
            {
                return null;
            }

            foreach (var key in Keys)
            {
                for (
                    int at = text.IndexOf(key, StringComparison.Ordinal), tries = 0;
                    at >= 0 && tries < MaxTries;
                    at = text.IndexOf(key, at + key.Length, StringComparison.Ordinal), tries++
                )
                {
                    if (Value(text.AsSpan(at + key.Length)) is { } value)
                    {
                        return value;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Frameworks hand a page's data to its scripts in an attribute, too.</summary>
    private static IEnumerable<string> Properties(PageSurvey survey) =>
        survey
            .Nodes.Take(MaxFar)
            .SelectMany(node => ((IElement)node.Element).Attributes)
            .Where(attribute => attribute.Value.Length >= MinProperties && attribute.Value[0] is '{' or '[')
            .Select(attribute => attribute.Value);

    /// <summary>What stands in quotes behind <c>":</c>, escaped or not.</summary>
    private static string? Value(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart("\\\"' ");
        if (rest.IsEmpty || rest[0] is not (':' or '='))
        {
            return null;
        }

        rest = rest[1..].TrimStart("\\\"' ");
        var end = rest[..Math.Min(rest.Length, MaxValue)].IndexOfAny("\\\"'},");
        return end >= 8 && DateScanner.ReadValue(rest[..end].ToString(), monthFirst: false) is { IsFull: true, Year: >= FirstYear }
            ? rest[..end].ToString()
            : null;
    }

    /// <summary>Whether the article writes the month before the day.</summary>
    internal static bool IsMonthFirst(ParsedArticle article) =>
        MonthFirst.Holds(article.Language, article.Title ?? "", article.CanonicalUrl);
}
