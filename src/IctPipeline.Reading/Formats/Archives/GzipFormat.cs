using System.IO.Compression;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

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
        var inner = Unpack(context, members);
        var isWhole = GzipEnd.IsWhole(context.Bytes.Span, inner);
        var behind = isWhole ? 0 : GzipEnd.BytesBehind(context.Bytes.Span, inner);
        if (Signatures.IsTar(inner))
        {
            var trouble =
                isWhole ? null
                : behind is null ? "breaks off, so that members may be missing; those that are whole were read"
                : $"is followed by {behind:N0} bytes that are no part of it and were not read";
            return TarFormat.Read(inner, members, trouble);
        }

        if (behind is null)
        {
            // Half an article must not pass for the whole one, and nobody can tell how much is missing.
            throw ArchiveMembers.Damaged("it breaks off before the end of the packed file");
        }

        var file = Path.GetFileName(context.Name);
        var path = file.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? file[..^Suffix.Length] : file;
        var warning = new ArticleWarning(WarningCodes.TrailingData, $"{behind:N0} bytes behind the end of the packed file were not read.");
        return [new MemberPart(MemberPaths.Clean(path), inner) { Warnings = isWhole ? [] : [warning] }];
    }

    private static byte[] Unpack(ByteContext context, ArchiveMembers members)
    {
        try
        {
            return members.Expand(new GZipStream(context.Bytes.OpenRead(), CompressionMode.Decompress));
        }
        catch (InvalidDataException exception)
        {
            throw ArchiveMembers.Damaged(exception.Message.TrimEnd('.'), exception);
        }
    }
}
