using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Markdown posts of Jekyll, Hugo, Hashnode and the like, with front matter in YAML, TOML or JSON, or without.</summary>
internal sealed class MarkdownFormat : IArticleFormat<ParseContext>
{
    public string Name => "markdown";

    public IReadOnlyList<FileExtension> Extensions { get; } =
    [new(".md", "text/markdown"), new(".markdown", "text/markdown"), new(".mdx", "text/markdown"), new(".mkd", "text/markdown")];

    public double Recognize(ParseContext context)
    {
        if (FrontMatterBlock.Find(context.Text, context.Options.MaxFrontMatterLength, IsNamed(context)) is not null)
        {
            return 0.95;
        }

        return IsNamed(context) ? 0.7 : MarkdownSignals.Score(context.Text);
    }

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        var article = new ParsedArticle { FromMarkup = true };
        var text = context.Text;
        if (FrontMatterBlock.Find(text, context.Options.MaxFrontMatterLength, IsNamed(context)) is { } block)
        {
            var matter = FrontMatterReader.Read(block.Syntax, text.AsSpan()[block.Content], context.Options.MaxYamlAliasNodes);
            matter = matter with
            {
                Mended = block.Mended,
                Keys = LocalizedKeys.Settle(matter.Keys, context.Name, text.AsSpan(block.BodyStart)),
            };
            MetaMapper.Map(matter, article);
            (article.Title, article.Lead) = (MarkedWords.Clean(article.Title, article), MarkedWords.Clean(article.Lead, article));
            context.Note(
                "frontMatter",
                $"{block.Syntax}, {matter.Keys.Count} keys",
                matter.Recovered.Count == 0 ? null : "recovered " + string.Join(", ", matter.Recovered)
            );
            // Properties may stand below the heading, which is the article's.
            text =
                block.Syntax == FrontMatterSyntax.Lines && text.AsSpan(0, block.Content.Start.Value).TrimStart().StartsWith("# ")
                    ? string.Concat(text.AsSpan(0, block.Content.Start.Value), text.AsSpan(block.BodyStart))
                    : text[block.BodyStart..];
        }

        MarkdownBody.Read(text, article, context);
        return [article];
    }

    private bool IsNamed(ParseContext context) =>
        context.IsNamedAs(this) || context.ContentType?.Contains("markdown", StringComparison.OrdinalIgnoreCase) == true;
}
