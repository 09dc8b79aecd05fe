using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>Finds the <c>article</c> element that shows the page's title, or the one behind it where a page holds more than one.</summary>
internal static class TitledArticle
{
    /// <summary>The article around the title, or else the first behind it; the prose of the survey's nodes is known.</summary>
    public static PageNode? Find(PageSurvey survey, string? title)
    {
        var articles = survey.Nodes.Count(node => node.Element.LocalName == "article");
        if (title is null || articles == 0)
        {
            return null;
        }

        var headings = survey.Headings.Where(heading => heading.LocalName == "h1").ToList();
        var titled = headings.Find(heading => PageTitle.Means(heading.TextContent, title)) ?? headings.FirstOrDefault();
        var at = titled is null ? -1 : survey.Nodes.FindIndex(node => ReferenceEquals(node.Element, titled));
        if (at < 0)
        {
            return null;
        }

        if (survey.Nodes[at].Article is { } around)
        {
            return around.Prose >= BodyWeights.TitledProse ? around : null;
        }

        return articles == 1
            ? null
            : survey.Nodes.Skip(at).FirstOrDefault(node => node.Element.LocalName == "article" && node.Prose >= BodyWeights.TitledProse);
    }
}
