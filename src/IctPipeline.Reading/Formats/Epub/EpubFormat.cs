namespace IctPipeline.Reading.Formats.Epub;

/// <summary>E-books (EPUB 2 and 3): each chapter is an article.</summary>
internal sealed class EpubFormat : IArticleFormat<ByteContext>
{
    public string Name => "epub";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".epub", "application/epub+zip")];

    public double Recognize(ByteContext context) => context.Zip is { } zip && EpubPackage.IsBook(zip) ? 1 : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var package = EpubPackage.Open(context);
        var chapters = package.Book.Chapters;
        context.Note("epub", $"{chapters.Count} chapters", $"{package.Book.LeftOut} pages left out: covers, contents, rights");
        foreach (var chapter in chapters)
        {
            yield return new DeferredPart(chapter.Path, () => EpubChapterReader.Read(package, chapter, context));
        }
    }
}
