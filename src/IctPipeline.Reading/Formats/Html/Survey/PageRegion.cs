using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>Where an article's head and text stand among a page's blocks: bylines and dates elsewhere belong to other stories.</summary>
/// <param name="Title">Index of the title's heading among the survey's nodes; 0 where there is none.</param>
/// <param name="Body">Index of the first element of the text.</param>
/// <param name="End">Index of the last block of the text.</param>
/// <param name="Start">Index of the first block of prose below the title.</param>
internal sealed record PageRegion(int Title, int Body, int End, int Start)
{
    /// <summary>Blocks above the title that still belong to the article's head.</summary>
    private const int Above = 8;

    /// <summary>Blocks of a head that stands in the element with the text: most are boxes around a picture or a name.</summary>
    private const int Inside = 16;

    /// <summary>Blocks between a headline and the text at most.</summary>
    private const int MaxHead = 80;

    /// <summary>UTF-16 code units of a headline that is no section's name.</summary>
    private const int MinHeadline = 20;

    /// <summary>UTF-16 code units of a first paragraph or standfirst.</summary>
    private const int MinOpening = 100;

    /// <summary>Blocks below the text that do.</summary>
    private const int Below = 6;

    public static PageRegion Find(PageSurvey survey, ParsedArticle article)
    {
        var body = survey.Body is null ? 0 : survey.Nodes.IndexOf(survey.Body);
        var end = body;
        for (var i = body + 1; survey.Body is not null && i < survey.Nodes.Count && survey.Body.Holds(survey.Nodes[i]); i++)
        {
            end = i;
        }

        var title = article.Title is null
            ? -1
            : survey.Nodes.FindIndex(node =>
                node.Element.LocalName is ['h', >= '1' and <= '3'] && PageTitle.Means(DomText.Of(node.Element), article.Title)
            );
        title = title < 0 || title > end ? LastHeading(survey, body) : title;
        // A part of the text may repeat the title that metadata give, under a headline that is worded anew.
        if (title > body && survey.Nodes[title].Element.LocalName is not "h1" && LastHeading(survey, body) is var above)
        {
            title = survey.Nodes[above].Element.LocalName is "h1" ? above : title;
        }

        // A heading worded anew may also stand in the element that holds the text.
        if (title < body && survey.Nodes[title].Element.LocalName is not "h1")
        {
            var inside = survey.Nodes.FindIndex(body, end - body + 1, node => node.Element.LocalName is "h1");
            title = inside < 0 ? title : inside;
        }

        return new PageRegion(title, body, end, Opening(survey, Math.Max(title, body), end));
    }

    /// <summary>A headline that is worded anew in metadata still stands above the text.</summary>
    private static int LastHeading(PageSurvey survey, int body)
    {
        var first = Math.Max(0, body - MaxHead);
        var second = -1;
        for (var i = body - 1; i >= first; i--)
        {
            if (survey.Nodes[i].Element.LocalName is "h1")
            {
                return i;
            }

            second = second < 0 && survey.Nodes[i] is { Element.LocalName: "h2", OwnText: >= MinHeadline } ? i : second;
        }

        return second >= 0 ? second : Math.Max(0, body - Above);
    }

    private static int Opening(PageSurvey survey, int start, int end)
    {
        for (var i = start + 1; i <= end && i < survey.Nodes.Count; i++)
        {
            if (survey.Nodes[i] is { OwnText: >= MinOpening } node && node.OwnLinks * 2 < node.OwnText)
            {
                return i;
            }
        }

        return start + 1;
    }

    public bool Holds(int at) => at >= Title - Above && at <= End + Below;

    /// <summary>True above the text itself.</summary>
    public bool IsAbove(int at) => at >= Title - Above && at <= Math.Max(Start, Body + 1);

    /// <summary>True right below the text, where some pages name the author.</summary>
    public bool IsFoot(int at) => at >= End && at <= End + Below;

    /// <summary>True for the head: from a little above the title to the text's first blocks.</summary>
    public bool IsHead(int at) => at >= Title - Above && at <= Math.Max(Math.Max(Body, Title) + (Body < Title ? Inside : Below), Start);
}
