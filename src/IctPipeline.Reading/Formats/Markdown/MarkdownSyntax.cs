using Markdig;
using Markdig.Syntax;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Markdig with the extensions that a text has marks for: the fewer, the faster.</summary>
internal static class MarkdownSyntax
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UseEmphasisExtras().Build();
    private static readonly MarkdownPipeline Rich = Extended().Build();
    private static readonly MarkdownPipeline Formulas = Extended().UseMathematics().Build();

    /// <summary>
    /// Null where Markdig gives up: it bounds nesting, and damaged input can trip its extensions. Such a body is read as plain text.
    /// </summary>
    public static MarkdownDocument? Parse(string text, ParseContext context)
    {
        var rich =
            text.Contains('|', StringComparison.Ordinal)
            || text.Contains("[^", StringComparison.Ordinal)
            || text.Contains("\n:", StringComparison.Ordinal);
        try
        {
            return Markdig.Markdown.Parse(
                text,
                text.Contains("$$", StringComparison.Ordinal) ? Formulas
                    : rich ? Rich
                    : Plain
            );
        }
        catch (Exception exception)
            when (exception is ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException)
        {
            context.Note("markdown", "read as plain text", exception.Message);
            return null;
        }
    }

    private static MarkdownPipelineBuilder Extended() =>
        new MarkdownPipelineBuilder().UseEmphasisExtras().UsePipeTables().UseFootnotes().UseDefinitionLists();
}
