using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Markdig with the extensions that a text has marks for: the fewer, the faster. Of its emphasis only struck words are read: single
/// tildes and carets are ranges and powers ("5~10", "2^8"), double plus and equal signs are code.
/// </summary>
internal static class MarkdownSyntax
{
    private static readonly MarkdownPipeline Plain = Basic().Build();
    private static readonly MarkdownPipeline Rich = Extended().Build();
    private static readonly MarkdownPipeline Formulas = Extended().Use<FormulaSyntax>().Build();

    /// <summary>
    /// Null where Markdig gives up: it bounds nesting, and damaged input can trip its extensions. Such a body is read as plain text.
    /// </summary>
    public static MarkdownDocument? Parse(string text, ParseContext context)
    {
        var formulas =
            text.Contains('$', StringComparison.Ordinal)
            || text.Contains(@"\(", StringComparison.Ordinal)
            || text.Contains(@"\[", StringComparison.Ordinal);
        var rich =
            text.Contains('|', StringComparison.Ordinal)
            || text.Contains("[^", StringComparison.Ordinal)
            || text.Contains("\n:", StringComparison.Ordinal);
        try
        {
            return Markdig.Markdown.Parse(
                text,
                formulas ? Formulas
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

    private static MarkdownPipelineBuilder Basic()
    {
        var builder = new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.FindExact<ListBlockParser>()!.ItemParsers.ReplaceOrAdd<NumberedListItemParser>(new WrittenNumbers());
        return builder;
    }

    private static MarkdownPipelineBuilder Extended() => Basic().UsePipeTables().UseFootnotes().UseDefinitionLists();
}
