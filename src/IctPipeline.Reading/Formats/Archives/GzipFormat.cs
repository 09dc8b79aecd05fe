using System.IO.Compression;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>GZIP files: one packed file, or a TAR archive.</summary>
internal sealed class GzipFormat : IArticleFormat<ByteContext>
{
    private const string Suffix = ".gz";

    public string Name => "gzip";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(Suffix, "application/gzip")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context) => Signatures.IsGzip(context.Bytes.Span) ? ArchiveMembers.BySignature : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var members = new ArchiveMembers(context);
        var inner = members.Unpack(() => new GZipStream(context.Bytes.OpenRead(), CompressionMode.Decompress));
        if (Signatures.IsTar(inner))
        {
            return TarFormat.Read(inner, members);
        }

        var file = Path.GetFileName(context.Name);
        var path = file.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? file[..^Suffix.Length] : file;
        return [new MemberPart(MemberPaths.Clean(path), inner)];
    }
}
