using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Reads the Markdown after the front matter: text without template tags → Markdig's tree → blocks, lead and title.</summary>
internal static partial class MarkdownBody
{
    /// <summary>UTF-16 code units. A longer excerpt is the article's beginning, not its standfirst.</summary>
    private const int MaxLeadLength = 700;

    public static void Read(string markdown, ParsedArticle article, ParseContext context)
    {
        var text = markdown.Contains('\r', StringComparison.Ordinal) ? markdown.ReplaceLineEndings("\n") : markdown;
        text = LooseLines.Mend(TemplateTags.Remove(EditorSlips.Mend(Blanks.Settle(text)), article, context.Budget), context.Budget);
        text = text.Contains("align=", StringComparison.Ordinal) ? ImageAlign().Replace(text, "$1)") : text;
        text = LabelledLine.Escape(text);
        if (MarkdownSyntax.Parse(BracketFlood.Tame(text, context.Budget), context) is { } document)
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

    /// <summary>Hashnode's alignment inside an image target.</summary>
    [GeneratedRegex("""(!\[[^\]\n]*\]\([^)\s]+)\s+align=["'][a-z]+["']\s*\)""", RegexOptions.NonBacktracking)]
    private static partial Regex ImageAlign();
}
