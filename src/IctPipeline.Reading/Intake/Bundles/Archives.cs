using System.Formats.Tar;
using System.IO.Compression;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake.Bundles;

/// <summary>Opens ZIP, GZIP and TAR archives (and .tar.gz), one member at a time. Archives inside archives are not opened.</summary>
internal static class Archives
{
    /// <summary>True for what <see cref="Open"/> can open. A Word document is a ZIP file but no archive of articles.</summary>
    public static bool IsArchive(ContentSignature signature) =>
        signature is ContentSignature.Zip or ContentSignature.Gzip or ContentSignature.Tar;

    /// <exception cref="ArticleRejectedException">The archive is damaged or beyond its budget.</exception>
    public static IEnumerable<BundleMember> Open(
        ContentSignature signature,
        ReadOnlyMemory<byte> bytes,
        string name,
        ReadLimits options,
        ReadBudget time
    )
    {
        var budget = new ExpansionBudget(options, bytes.Length);
        return signature switch
        {
            ContentSignature.Zip => Zip(bytes, budget, time),
            ContentSignature.Tar => Tar(bytes, budget, time),
            _ => Gzip(bytes, name, budget, time),
        };
    }

    private static IEnumerable<BundleMember> Zip(ReadOnlyMemory<byte> bytes, ExpansionBudget budget, ReadBudget time)
    {
        using var archive = Guarded(() => new ZipArchive(bytes.OpenRead(), ZipArchiveMode.Read));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Guarded(() => archive.Entries))
        {
            budget.CountMember();
            if (!MemberPaths.IsLitter(entry.FullName))
            {
                yield return Member(Unique(MemberPaths.Clean(entry.FullName), seen), () => entry.Open(), budget, time);
            }
        }
    }

    private static IEnumerable<BundleMember> Tar(ReadOnlyMemory<byte> bytes, ExpansionBudget budget, ReadBudget time)
    {
        using var reader = new TarReader(bytes.OpenRead());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Guarded(() => reader.GetNextEntry()) is { } entry)
        {
            budget.CountMember();
            // Links and devices hold nothing to read; their targets are never followed.
            if (
                entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile
                && entry.DataStream is { } data
                && !MemberPaths.IsLitter(entry.Name)
            )
            {
                yield return Member(Unique(MemberPaths.Clean(entry.Name), seen), () => data, budget, time);
            }
        }
    }

    private static IEnumerable<BundleMember> Gzip(ReadOnlyMemory<byte> bytes, string name, ExpansionBudget budget, ReadBudget time)
    {
        var inner = Guarded(() => budget.Read(new GZipStream(bytes.OpenRead(), CompressionMode.Decompress), time));
        if (ContentSniffer.Sniff(inner) == ContentSignature.Tar)
        {
            return Tar(inner, budget, time);
        }

        var file = Path.GetFileName(name);
        var member = MemberPaths.Clean(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file);
        return [new BundleMember(member, inner)];
    }

    private static BundleMember Member(string path, Func<Stream> open, ExpansionBudget budget, ReadBudget time)
    {
        try
        {
            using var stream = open();
            return new BundleMember(path, budget.Read(stream, time));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return new BundleMember(path, default, Damaged(exception));
        }
    }

    private static string Unique(string path, HashSet<string> seen)
    {
        var unique = path;
        for (var i = 2; !seen.Add(unique); i++)
        {
            unique = $"{path}~{i}";
        }

        return unique;
    }

    private static T Guarded<T>(Func<T> read)
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

    private static ArticleRejectedException Damaged(Exception exception) =>
        new(
            RejectionCodes.InvalidArchive,
            $"The archive is damaged or encrypted ({exception.Message.TrimEnd('.')}). Make it again without a password, or drop the "
                + $"files one by one.",
            exception
        );
}
