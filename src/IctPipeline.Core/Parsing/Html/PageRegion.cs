namespace IctPipeline.Parsing.Html;

/// <summary>Where an article's head and text stand among a page's blocks: bylines and dates elsewhere belong to other stories.</summary>
/// <param name="Title">Index of the title's heading among the survey's nodes; 0 where there is none.</param>
/// <param name="Body">Index of the first element of the text.</param>
/// <param name="End">Index of the last block of the text.</param>
internal sealed record PageRegion(int Title, int Body, int End)
{
    /// <summary>Blocks above the title that still belong to the article's head.</summary>
    private const int Above = 8;

    /// <summary>Blocks below the text that do.</summary>
    private const int Below = 6;

    public static PageRegion Of(PageSurvey survey, ParsedArticle article)
    {
        var body = survey.Body is null ? 0 : survey.Nodes.IndexOf(survey.Body);
        var end = body;
        for (var i = body + 1; survey.Body is not null && i < survey.Nodes.Count && survey.Body.Holds(survey.Nodes[i]); i++)
        {
            end = i;
        }

        var title = article.Title is null ? -1 : survey.Nodes.FindIndex(node => node.Element.LocalName is ['h', >= '1' and <= '3'] && PageTitle.Means(DomText.Of(node.Element), article.Title));
        return new PageRegion(title < 0 || title > end ? Math.Max(0, body - Above) : title, body, end);
    }

    public bool Holds(int at) => at >= Title - Above && at <= End + Below;

    /// <summary>True above the text itself.</summary>
    public bool IsAbove(int at) => at >= Title - Above && at <= Body + 1;

    /// <summary>True right below the text, where some pages name the author.</summary>
    public bool IsFoot(int at) => at >= End && at <= End + Below;

    /// <summary>True for the head: from a little above the title to the text's first blocks.</summary>
    public bool IsHead(int at) => at >= Title - Above && at <= Math.Max(Body, Title) + Below;
}
