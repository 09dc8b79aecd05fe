using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>Reads the members of one archive within its budget, each when it is asked for, under paths that are clean and unique.</summary>
internal sealed class ArchiveMembers(ByteContext archive)
{
    /// <summary>Less than certain: documents that are packed as archives are recognized by their parts.</summary>
    public const double BySignature = 0.9;

    private readonly ExpansionBudget _budget = new(archive.Options, archive.Bytes.Length);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <exception cref="ArticleRejectedException">The archive has too many members.</exception>
    public void Count() => _budget.CountMember();

    /// <summary>A member, or why it can't be read.</summary>
    /// <param name="content">Gives its bytes; throws <see cref="InvalidDataException"/> with the reason where they are damaged.</param>
    /// <exception cref="ArticleRejectedException">The archive is beyond its budget.</exception>
    public FilePart Read(string entryName, Func<ReadOnlyMemory<byte>> content)
    {
        var name = MemberPaths.Clean(entryName);
        var path = Unique(name);
        try
        {
            return new MemberPart(path, content()) { Name = name };
        }
        catch (InvalidDataException exception)
        {
            return new RefusedPart(path, DamagedMember(exception));
        }
    }

    /// <summary>All bytes of a packed stream.</summary>
    /// <exception cref="ArticleRejectedException">The archive is beyond its budget.</exception>
    /// <exception cref="InvalidDataException">The data are damaged.</exception>
    public byte[] Expand(Stream packed)
    {
        using (packed)
        {
            return _budget.Read(packed, archive.Budget);
        }
    }

    /// <summary>For an archive of which nothing can be read.</summary>
    public static ArticleRejectedException Damaged(string how, Exception? inner = null) =>
        new(RejectionCodes.InvalidArchive, $"The archive is damaged: {how}. Make it again, or drop the files one by one.", inner);

    /// <summary>For an archive of which a part was read: the members so far stay, and this tells of the rest.</summary>
    /// <param name="trouble">The rest of a sentence on the archive.</param>
    public static ArticleRejectedException Incomplete(string trouble) =>
        new(RejectionCodes.InvalidArchive, $"The archive {trouble}. Make it again, or drop the missing files one by one.");

    private static ArticleRejectedException DamagedMember(Exception exception) =>
        new(
            RejectionCodes.InvalidArchive,
            $"This member of the archive can't be read: {exception.Message.TrimEnd('.')}. Make the archive again without a password, or "
                + $"drop the file by itself.",
            exception
        );

    private string Unique(string path)
    {
        var unique = path;
        for (var i = 2; !_seen.Add(unique); i++)
        {
            unique = $"{path}~{i}";
        }

        return unique;
    }
}
