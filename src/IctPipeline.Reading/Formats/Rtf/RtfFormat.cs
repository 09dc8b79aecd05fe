using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>Rich Text Format, as Word (since 97), WordPad, LibreOffice and macOS write it (specification 1.9.1).</summary>
internal sealed class RtfFormat : IArticleFormat<ByteContext>
{
    public const string FormatName = "rtf";

    public string Name => FormatName;

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".rtf", "application/rtf")];

    public double Recognize(ByteContext context) => Signatures.IsRtf(context.Bytes.Span) ? 1 : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var (article, codePage) = RtfReader.Read(context);
        return [new ArticlePart(article, CharsetNames.Normalize($"cp{codePage}")) { CharsetConfidence = 1 }];
    }
}
