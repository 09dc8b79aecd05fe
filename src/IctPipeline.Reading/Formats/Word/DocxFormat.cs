namespace IctPipeline.Reading.Formats.Word;

/// <summary>Word documents since 2007: ZIP files with known parts in them.</summary>
internal sealed class DocxFormat : IArticleFormat<ByteContext>
{
    public const string FormatName = "docx";

    public string Name => FormatName;

    public IReadOnlyList<FileExtension> Extensions { get; } =
    [new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")];

    public double Recognize(ByteContext context) => context.Zip is { } zip && DocxReader.IsDocx(zip) ? 1 : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var article = DocxReader.Read(context.Bytes, context.Options, context.Budget);
        return [new ArticlePart(article, "utf-8") { CharsetConfidence = 1 }];
    }
}
