using IctPipeline.Parsing.Feeds;
using IctPipeline.Parsing.Html;
using IctPipeline.Parsing.Json;
using IctPipeline.Parsing.Markdown;
using IctPipeline.Parsing.Text;

namespace IctPipeline.Parsing;

/// <summary>Every format that can be read. The surest wins; among equals the one listed first.</summary>
internal static class Parsers
{
    private static readonly IArticleParser[] All =
    [
        new FeedParser(),
        new JsonLinesParser(),
        new JsonParser(),
        new HtmlPageParser(),
        new MarkdownParser(),
        new TextParser(),
    ];

    public static IArticleParser Choose(ParseContext context)
    {
        var (best, confidence) = (All[^1], 0.0);
        foreach (var parser in All)
        {
            var score = parser.Recognize(context);
            if (score > confidence)
            {
                (best, confidence) = (parser, score);
            }
        }

        context.Trace?.Note("parse", "format", best.Format, $"confidence {confidence:0.00}");
        return best;
    }
}
