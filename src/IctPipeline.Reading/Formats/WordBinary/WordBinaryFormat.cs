using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>Word documents of 1997 to 2003 ([MS-DOC]).</summary>
internal sealed class WordBinaryFormat : IArticleFormat<ByteContext>
{
    public const string FormatName = "doc";

    public string Name => FormatName;

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".doc", "application/msword"), new(".dot", "application/msword")];

    public double Recognize(ByteContext context) => Signatures.IsOleDocument(context.Bytes.Span) && HoldsText(context.Bytes) ? 1 : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var (article, charset) = WordBinaryReader.Read(context);
        return [new ArticlePart(article, charset) { CharsetConfidence = 1 }];
    }

    private static bool HoldsText(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return CompoundFile.Open(bytes).Has(FileInformation.Stream);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
