using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// The lines above a text and those that it begins with. Old pages part byline, day and text by line breaks alone, so that no element
/// holds one of them.
/// </summary>
internal static class OpeningLines
{
    /// <summary>Blocks at the beginning that may be lines of the head.</summary>
    private const int MaxBlocks = 6;

    /// <summary>UTF-16 code units of a line.</summary>
    private const int MaxLine = 90;

    public static IEnumerable<string> Of(ParsedArticle article) =>
        article
            .Above.Concat(article.Blocks.Take(MaxBlocks))
            .Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Quote)
            .SelectMany(block => block.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line.Length <= MaxLine);
}
