using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Text;

/// <summary>Plain text, such as a scrape: the first line is the title, the rest paragraphs.</summary>
internal sealed class TextFormat : IArticleFormat<ParseContext>
{
    public string Name => "text";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".txt", "text/plain")];

    /// <summary>
    /// Anything is text; every other format that is recognized goes first, but for what only looks like Markdown below the head of another
    /// markup.
    /// </summary>
    public double Recognize(ParseContext context) => DocumentHead.Find(context.Text) is null ? 0.3 : 0.65;

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        new NodeBudget(context.Options.MaxNodes).Add(context.Text.AsSpan().Count('\n') + context.Text.AsSpan().Count('\r'));
        if (DocumentHead.Find(context.Text) is { } head)
        {
            return [Marked(head, context)];
        }

        var article = new ParsedArticle();
        var text = context.Text;
        if (MetadataHead.FindInText(text, context.Options.MaxFrontMatterLength) is { } block)
        {
            var matter = FrontMatterReader.Read(block.Syntax, text.AsSpan()[block.Content], context.Options.MaxYamlAliasNodes);
            MetaMapper.Map(matter, article);
            context.Note("frontMatter", $"{block.Syntax}, {matter.Keys.Count} keys");
            text = text[block.BodyStart..];
        }

        TextBlocks.Read(TextEntities.Decode(text), article.Blocks);
        if (article.Title is null)
        {
            TextTitle.Take(article);
        }

        return [article];
    }

    /// <summary>A document in a markup that is not read: its head is, its text stands as it was written.</summary>
    private static ParsedArticle Marked(DocumentHead head, ParseContext context)
    {
        var article = new ParsedArticle();
        MetaMapper.Map(head.Keys, article);
        article.Title ??= head.Title;
        article.Warnings.Add(
            new ArticleWarning(
                WarningCodes.MarkupLeft,
                $"The file is {head.Markup}: its head was read, its text was kept as it stands, marks and all. Export it as Markdown "
                    + "or HTML.",
                "body"
            )
        );
        context.Note("text", head.Markup, $"{head.Keys.Keys.Count} keys");
        TextBlocks.Read(context.Text[head.BodyStart..], article.Blocks);
        return article;
    }
}
