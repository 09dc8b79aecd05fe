using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IctPipeline.Parsing.Html;

/// <summary>Finds the article in a page: the element whose own paragraphs hold the most text that is no link.</summary>
internal static class BodyExtractor
{
    public static void Read(IHtmlDocument document, ParsedArticle article, ParseContext context)
    {
        if (document.Body is not { } body)
        {
            return;
        }

        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in body.QuerySelectorAll("p, pre, blockquote > p"))
        {
            context.Budget.Check();
            var length = paragraph.TextContent.Trim().Length;
            if (length < 25)
            {
                continue;
            }

            var points = 1 + Math.Min(length / 100.0, 3);
            Score(scores, paragraph.ParentElement, points);
            Score(scores, paragraph.ParentElement?.ParentElement, points / 2);
        }

        var best = scores.Count == 0 ? body : scores.MaxBy(pair => pair.Value * (1 - LinkShare(pair.Key))).Key;
        context.Note("body", best.LocalName + (best.ClassName is { Length: > 0 } name ? "." + name : ""), $"{scores.Count} candidates");
        new DomBlocks(article, context, PageFurniture.IsFurniture).Read(best);
    }

    private static void Score(Dictionary<IElement, double> scores, IElement? element, double points)
    {
        if (element is not null)
        {
            scores[element] = scores.GetValueOrDefault(element) + points;
        }
    }

    private static double LinkShare(IElement element)
    {
        var all = element.TextContent.Length;
        return all == 0 ? 0 : Math.Min(1, (double)element.QuerySelectorAll("a").Sum(anchor => anchor.TextContent.Length) / all);
    }
}
