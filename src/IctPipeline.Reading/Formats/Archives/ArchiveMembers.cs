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
    /// <exception cref="ArticleRejectedException">The archive is beyond its budget.</exception>
    public FilePart Read(string entryName, Func<Stream> open)
    {
        var path = Unique(MemberPaths.Clean(entryName));
        try
        {
            using var stream = open();
            return new MemberPart(path, _budget.Read(stream, archive.Budget));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return new RefusedPart(path, Damaged(exception));
        }
    }

    /// <summary>What the whole archive expands to.</summary>
    /// <exception cref="ArticleRejectedException">The archive is damaged or beyond its budget.</exception>
    public byte[] Unpack(Func<Stream> open) =>
        Guarded(() =>
        {
            using var stream = open();
            return _budget.Read(stream, archive.Budget);
        });

    /// <exception cref="ArticleRejectedException">The archive is damaged.</exception>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or FormatException)
        {
            throw Damaged(exception);
        }
    }

    private string Unique(string path)
    {
        var unique = path;
        for (var i = 2; !_seen.Add(unique); i++)
        {
            unique = $"{path}~{i}";
        }

        return unique;
    }

    private static ArticleRejectedException Damaged(Exception exception) =>
        new(
            RejectionCodes.InvalidArchive,
            $"The archive is damaged or encrypted ({exception.Message.TrimEnd('.')}). Make it again without a password, or drop the "
                + $"files one by one.",
            exception
        );
}
