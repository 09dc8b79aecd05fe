using System.IO.Compression;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>ZIP archives. A document that is packed as ZIP has a format of its own, which is surer of it.</summary>
internal sealed class ZipFormat : IArticleFormat<ByteContext>
{
    public string Name => "zip";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".zip", "application/zip")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context) => Signatures.IsZip(context.Bytes.Span) ? ArchiveMembers.BySignature : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var members = new ArchiveMembers(context);
        using var archive = ArchiveMembers.Guarded(() => new ZipArchive(context.Bytes.OpenRead(), ZipArchiveMode.Read));
        foreach (var entry in ArchiveMembers.Guarded(() => archive.Entries))
        {
            members.Count();
            if (!MemberPaths.IsLitter(entry.FullName))
            {
                yield return members.Read(entry.FullName, entry.Open);
            }
        }
    }
}
