using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.Pdf;

/// <summary>PDF: pages of glyphs at places, of which the text is put together again.</summary>
internal sealed class PdfFormat : IArticleFormat<ByteContext>
{
    public string Name => "pdf";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".pdf", "application/pdf")];

    public double Recognize(ByteContext context) => Signatures.IsPdf(context.Bytes.Span) ? 1 : 0;

    public IEnumerable<FilePart> Read(ByteContext context) => [new ArticlePart(PdfReader.Read(context), "utf-8") { CharsetConfidence = 1 }];
}
