using IctPipeline.Normalization;

namespace IctPipeline.Parsing.Html;

/// <summary>
/// The standfirst of a page: an element named so, or the description where it is the article's first paragraph. A description that stands
/// nowhere in the page stays in <c>extra</c>, since readers never saw it.
/// </summary>
internal static class PageLead
{
    private const int MinLength = 30;
    private const int MaxLength = 700;

    public static void Take(PageSurvey survey, ParsedArticle article)
    {
        if (article.Blocks.Count < 2)
        {
            return;
        }

        var first = article.Blocks[0];
        var named = survey.Leads.Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Length is >= MinLength and <= MaxLength).ToList();
        var description = article.Extra.GetValueOrDefault("description");
        var inBody = named.Find(text => LeadSplitter.Same(text, first.Text)) ?? (description is not null && LeadSplitter.Same(description, first.Text) ? first.Text : null);
        if (inBody is not null)
        {
            article.Lead = first.Text;
        }
        else if (named.Find(text => description is not null && LeadSplitter.Same(text, description)) is { } shown)
        {
            article.Lead = shown;
        }

        if (article.Lead is not null && description is not null && LeadSplitter.Same(article.Lead, description))
        {
            article.Extra.Remove("description");
        }
    }
}
