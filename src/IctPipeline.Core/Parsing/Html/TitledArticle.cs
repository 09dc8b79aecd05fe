namespace IctPipeline.Parsing.Html;

/// <summary>Finds the <c>article</c> element that shows the page's title, where a page holds more than one.</summary>
internal static class TitledArticle
{
    public static PageNode? Find(PageSurvey survey, string? title)
    {
        if (title is null || survey.Nodes.Count(node => node.Element.LocalName == "article") < 2)
        {
            return null;
        }

        var headings = survey.Headings.Where(heading => heading.LocalName == "h1").ToList();
        var titled = headings.Find(heading => PageTitle.Means(heading.TextContent, title)) ?? headings.FirstOrDefault();
        return titled is null ? null : survey.Nodes.Find(node => ReferenceEquals(node.Element, titled))?.Article;
    }
}
