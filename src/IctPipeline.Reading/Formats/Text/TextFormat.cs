using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Text;

/// <summary>Plain text, such as a scrape: the first line is the title, the rest paragraphs.</summary>
internal sealed class TextFormat : IArticleFormat<ParseContext>
{
    public string Name => "text";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".txt", "text/plain")];

    /// <summary>Anything is text; every other format that is recognized goes first.</summary>
    public double Recognize(ParseContext context) => 0.3;

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        var article = new ParsedArticle();
        TextBlocks.Read(TextEntities.Decode(context.Text), article.Blocks);
        TextTitle.Take(article);
        return [article];
    }
}
