namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>Texts of LibreOffice and its kin: a ZIP file that says so, or one XML file with everything in it.</summary>
internal sealed class OdtFormat : IArticleFormat<ByteContext>
{
    public const string FormatName = "odt";

    public string Name => FormatName;

    public IReadOnlyList<FileExtension> Extensions { get; } =
    [
        new(".odt", "application/vnd.oasis.opendocument.text"),
        new(".fodt", "application/vnd.oasis.opendocument.text-flat-xml"),
        new(".ott", "application/vnd.oasis.opendocument.text-template"),
    ];

    public double Recognize(ByteContext context) =>
        context.Zip is { } zip ? (OdtPackage.IsText(zip) ? 1 : 0)
        : OdtFlat.IsText(context.Bytes.Span) ? 1
        : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var article = OdtReader.Read(context);
        return [new ArticlePart(article, "utf-8") { CharsetConfidence = 1 }];
    }
}
