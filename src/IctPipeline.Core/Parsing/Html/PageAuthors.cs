using AngleSharp.Dom;
using IctPipeline.Parsing.FrontMatter;

namespace IctPipeline.Parsing.Html;

/// <summary>Bylines that stand in the page, where metadata names no author.</summary>
internal static class PageAuthors
{
    private const int MaxLength = 100;

    public static void Read(PageSurvey survey, ParsedArticle article)
    {
        if (article.Authors.Count > 0)
        {
            return;
        }

        // Marked names first: microdata and rel=author hold the name and nothing else.
        foreach (var element in survey.Authors.OrderByDescending(Rank))
        {
            var name = Name(element);
            if (name.Length is > 1 and < MaxLength && name.Any(char.IsLetter) && !name.Any(char.IsDigit))
            {
                article.Authors.Add(name);
                return;
            }
        }
    }

    private static int Rank(IElement element) => element.GetAttribute("itemprop") is "author" ? 3 : element.GetAttribute("rel") is "author" ? 2 : element.LocalName is "a" or "span" ? 1 : 0;

    private static string Name(IElement element)
    {
        var marked = element.GetAttribute("itemprop") is "author" ? element.QuerySelector("[itemprop='name']") ?? element : element;
        var text = marked.GetAttribute("content") ?? marked.TextContent;
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // "By Jane Doe | Published 3 May": what stands behind a bar is not the name.
        var bar = words.AsSpan().IndexOfAny("|•·");
        return MetaAuthors.WithoutEmail(bar > 2 ? words[..bar].Trim() : words);
    }
}
