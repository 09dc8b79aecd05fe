using System.Buffers;
using IctPipeline.Reading.Model;
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
    private static readonly SearchValues<char> Marks = SearchValues.Create("\r\n*_`[]()<>~|&\\$^!:");

    private static readonly MarkdownPipeline Plain = Basic().Build();
    private static readonly MarkdownPipeline Rich = Extended().Build();
    private static readonly MarkdownPipeline Formulas = Extended().Use<FormulaSyntax>().Build();

    /// <summary>
    /// Null where Markdig gives up: it bounds nesting, and damaged input can trip its extensions. Such a body is read as plain text.
    /// </summary>
    /// <exception cref="ArticleRejectedException">The tree would have more nodes than it may.</exception>
    public static MarkdownDocument? Parse(string text, ParseContext context)
    {
        ThrowIfTooMany(text, context);
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

    /// <summary>Each line is a node or two, and so is what each mark may begin or end; text between marks makes none.</summary>
    private static void ThrowIfTooMany(ReadOnlySpan<char> text, ParseContext context)
    {
        var nodes = new NodeBudget(context.Options.MaxNodes);
        for (var at = text.IndexOfAny(Marks); at >= 0; at = text.IndexOfAny(Marks))
        {
            nodes.Add();
            // A ruler is one.
            var behind = text[at..].IndexOfAnyExcept(text[at]);
            text = behind < 0 ? default : text[(at + (text[at] is '\r' or '\n' ? 1 : behind))..];
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
