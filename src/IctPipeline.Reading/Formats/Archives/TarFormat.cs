using System.Formats.Tar;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>TAR archives, as they are or inside GZIP.</summary>
internal sealed class TarFormat : IArticleFormat<ByteContext>
{
    public string Name => "tar";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".tar", "application/x-tar")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context) => Signatures.IsTar(context.Bytes.Span) ? ArchiveMembers.BySignature : 0;

    public IEnumerable<FilePart> Read(ByteContext context) => Read(context.Bytes, new ArchiveMembers(context));

    public static IEnumerable<FilePart> Read(ReadOnlyMemory<byte> bytes, ArchiveMembers members)
    {
        using var reader = new TarReader(bytes.OpenRead());
        while (ArchiveMembers.Guarded(() => reader.GetNextEntry()) is { } entry)
        {
            members.Count();
            // Links and devices hold nothing to read; their targets are never followed.
            if (
                entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile
                && entry.DataStream is { } data
                && !MemberPaths.IsLitter(entry.Name)
            )
            {
                yield return members.Read(entry.Name, () => data);
            }
        }
    }
}
