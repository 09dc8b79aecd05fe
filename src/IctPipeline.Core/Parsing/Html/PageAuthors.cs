using AngleSharp.Dom;
using IctPipeline.Normalization.Bylines;

namespace IctPipeline.Parsing.Html;

/// <summary>Bylines that stand in the page, where metadata names no person.</summary>
internal static class PageAuthors
{
    private const int MaxNames = 8;

    /// <summary>Blocks between two authors of one article.</summary>
    private const int Apart = 4;

    public static void Read(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        if (article.Authors.Exists(name => !IsOutlet(name, article)))
        {
            return;
        }

        var names = Marked(survey, region) is { Count: > 0 } marked ? marked : Visible(survey, region);
        names.RemoveAll(name => IsOutlet(name, article));
        if (names.Count > 0)
        {
            article.Authors.Clear();
            article.Authors.AddRange(names.Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxNames));
        }
    }

    /// <summary>Elements that are marked as the author's; microdata first, then links to authors, then names of classes.</summary>
    private static List<string> Marked(PageSurvey survey, PageRegion region)
    {
        foreach (var kind in survey.Authors.Where(found => region.Holds(found.At)).GroupBy(found => Rank(found.Element)).OrderByDescending(group => group.Key))
        {
            var names = new List<string>();
            var last = 0;
            foreach (var (element, at) in kind)
            {
                // Authors of one article stand side by side.
                if (names.Count == 0 || (kind.Key >= 2 && at - last <= Apart))
                {
                    names.AddRange(BylineParts.Names(element, sure: kind.Key >= 2));
                    last = at;
                }
            }

            if (names.Count > 0)
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>A line in the article's head that begins like a byline.</summary>
    private static List<string> Visible(PageSurvey survey, PageRegion region)
    {
        for (var i = 0; i < survey.Nodes.Count; i++)
        {
            var node = survey.Nodes[i];
            if (region.IsHead(i) && node.OwnText is >= 6 and <= 120 && node.WholeText <= 240 && BylineParts.OpensByline(node.Element) && BylineParts.Names(node.Element, sure: false) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return [];
    }

    private static bool IsOutlet(string name, ParsedArticle article) =>
        name.Equals(article.Site, StringComparison.OrdinalIgnoreCase) || article.Organizations.Contains(name) || Outlets.IsSite(name) || Outlets.IsAgency(name) || name.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static int Rank(IElement element) => element.GetAttribute("itemprop") is "author" ? 3 : element.GetAttribute("rel") is "author" ? 2 : element.LocalName is "a" or "span" ? 1 : 0;
}
