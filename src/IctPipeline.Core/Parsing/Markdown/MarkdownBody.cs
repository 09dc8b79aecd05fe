using IctPipeline.Parsing.Text;
using Markdig;

namespace IctPipeline.Parsing.Markdown;

/// <summary>Reads the Markdown after the front matter: text without template tags → Markdig's tree → blocks, lead and title.</summary>
internal static class MarkdownBody
{
    /// <summary>UTF-16 code units. A longer excerpt is the article's beginning, not its standfirst.</summary>
    private const int MaxLeadLength = 700;

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UseEmphasisExtras().Build();
    private static readonly MarkdownPipeline Rich = new MarkdownPipelineBuilder().UseEmphasisExtras().UsePipeTables().UseFootnotes().UseDefinitionLists().Build();

    public static void Read(string markdown, ParsedArticle article, ParseContext context)
    {
        var text = TemplateTags.Remove(markdown, article);
        var rich = text.Contains('|', StringComparison.Ordinal) || text.Contains("[^", StringComparison.Ordinal) || text.Contains("\n:", StringComparison.Ordinal);
        if (Parse(text, rich ? Rich : Plain, context) is { } document)
        {
            var reader = new MarkdownBlocks(article, context);
            reader.Read(document);
            TakeExcerpt(article, reader.ExcerptEnd);
        }
        else
        {
            TextBlocks.Read(text, article.Blocks);
        }

        if (article.Title is null && article.Blocks is [{ Kind: BlockKind.Heading, Level: <= 2 } heading, ..])
        {
            article.Title = heading.Text;
            article.Blocks.RemoveAt(0);
        }
    }

    /// <summary>Null where Markdig gives up: it bounds nesting, and damaged input can trip its extensions. Such a body is read as plain text.</summary>
    private static Markdig.Syntax.MarkdownDocument? Parse(string text, MarkdownPipeline pipeline, ParseContext context)
    {
        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException)
        {
            context.Note("markdown", "read as plain text", exception.Message);
            return null;
        }
    }

    /// <summary>One short paragraph before "more" is the standfirst; several are the article's beginning.</summary>
    private static void TakeExcerpt(ParsedArticle article, int end)
    {
        if (end <= 0 || end >= article.Blocks.Count)
        {
            return;
        }

        var excerpt = article.Blocks.Take(end).Where(block => block.Kind is not BlockKind.Caption).ToList();
        if (excerpt is [{ Text.Length: <= MaxLeadLength } lead] && (article.Lead is null || lead.Level > 0 || lead.Emphasized))
        {
            article.Lead = lead.Text;
            article.Blocks.RemoveRange(0, end);
        }
    }
}
