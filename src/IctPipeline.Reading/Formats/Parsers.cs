using IctPipeline.Reading.Formats.Feeds;
using IctPipeline.Reading.Formats.Html;
using IctPipeline.Reading.Formats.Json;
using IctPipeline.Reading.Formats.Markdown;
using IctPipeline.Reading.Formats.Text;

namespace IctPipeline.Reading.Formats;

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
