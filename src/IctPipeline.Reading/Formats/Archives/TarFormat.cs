using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>
/// TAR archives, as they are or inside GZIP. Read by their own blocks rather than by System.Formats.Tar, which does not look at checksums.
/// </summary>
internal sealed class TarFormat : IArticleFormat<ByteContext>
{
    private const int Block = TarHeader.BlockLength;

    public string Name => "tar";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".tar", "application/x-tar")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context) => Signatures.IsTar(context.Bytes.Span) ? ArchiveMembers.BySignature : 0;

    public IEnumerable<FilePart> Read(ByteContext context) => Read(context.Bytes, new ArchiveMembers(context), null);

    /// <param name="trouble">What is known already to be wrong with the archive, as the rest of a sentence.</param>
    /// <exception cref="ArticleRejectedException">Behind the last member: a part of the archive could not be read.</exception>
    public static IEnumerable<FilePart> Read(ReadOnlyMemory<byte> bytes, ArchiveMembers members, string? trouble)
    {
        var (found, problem) = Walk(bytes, members);
        var names = MemberNames.Decode([.. found.Select(member => member.Header.Name)]);
        for (var i = 0; i < names.Length; i++)
        {
            if (!MemberPaths.IsLitter(names[i]))
            {
                var member = found[i];
                yield return members.Read(names[i], () => Content(bytes, member, members));
            }
        }

        if ((trouble ?? problem) is { } rest)
        {
            throw ArchiveMembers.Incomplete(rest);
        }
    }

    private static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> bytes, TarMember member, ArchiveMembers members) =>
        !member.Header.IsFile ? throw new InvalidDataException($"it is an entry of the kind '{member.Header.Type}', which is not read")
        : member.Header.Size > bytes.Length - member.DataAt ? throw new InvalidDataException("it breaks off")
        : members.Expand(bytes.Slice(member.DataAt, (int)member.Header.Size).OpenRead());

    /// <summary>
    /// From header to header. Behind a damaged one, the next that is whole goes on: blocks of data don't pass for a header, since that has
    /// a checksum.
    /// </summary>
    private static (List<TarMember> Found, string? Problem) Walk(ReadOnlyMemory<byte> bytes, ArchiveMembers members)
    {
        var found = new List<TarMember>();
        var (problem, longName, records) = ((string?)null, ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty);
        for (var at = 0; ; )
        {
            if (at + Block > bytes.Length)
            {
                return (found, problem ?? "breaks off, so that members may be missing; those that are whole were read");
            }

            var block = bytes.Slice(at, Block);
            if (!block.Span.ContainsAnyExcept((byte)0))
            {
                return (found, problem ?? (IsPadding(bytes.Span[at..]) ? null : "goes on behind its end, and that part was not read"));
            }

            at += Block;
            if (TarHeader.Read(block) is not { } header)
            {
                problem = "is damaged, so that members may be missing; those that are whole were read";
                continue;
            }

            header = longName.IsEmpty ? header : header with { Name = longName };
            header = header.With(records);
            var size = (int)Math.Min(header.Size, bytes.Length - at);
            var data = bytes.Slice(at, size);
            (longName, records) = header.Type switch
            {
                'L' => (TarHeader.UpToZero(data), records),
                'x' => (longName, data),
                'K' or 'g' => (longName, records),
                _ => (default, default),
            };
            if (!header.IsEmpty && header.Type is not ('L' or 'K' or 'x' or 'g'))
            {
                members.Count();
                found.Add(new TarMember(header, at));
            }

            at = (int)Math.Min(bytes.Length, at + ((long)size + Block - 1) / Block * Block);
        }
    }

    private static bool IsPadding(ReadOnlySpan<byte> end) => !end.ContainsAnyExcept((byte)0);

    private sealed record TarMember(TarHeader Header, int DataAt);
}
