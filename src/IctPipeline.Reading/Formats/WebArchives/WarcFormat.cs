using System.IO.Compression;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>Web archives (WARC, ISO 28500), packed record by record, as a whole, or not: each page and feed in them is a member.</summary>
internal sealed class WarcFormat : IArticleFormat<ByteContext>
{
    /// <summary>Surer than GZIP, which packs anything.</summary>
    private const double BySignature = 0.98;

    /// <summary>The rest of a sentence on the archive.</summary>
    public const string Damaged = "is damaged, so that records may be missing; those that are whole were read";

    public string Name => "warc";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".warc", "application/warc")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context) => IsWarc(context.Bytes) ? BySignature : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var budget = new ExpansionBudget(context.Options, context.Bytes.Length);
        var pages = new RecordedPages(context, budget);
        var isDamaged = false;
        foreach (var part in WarcPages.Read(context.Bytes, pages, budget, context, () => isDamaged = true))
        {
            yield return part;
        }

        if (isDamaged)
        {
            throw ArchiveMembers.Incomplete(Damaged);
        }

        pages.Close();
    }

    /// <summary>By its first bytes, packed or not.</summary>
    public static bool IsWarc(ReadOnlyMemory<byte> bytes)
    {
        if (!Signatures.IsGzip(bytes.Span))
        {
            return IsHead(bytes.Span.TrimStart("\r\n"u8));
        }

        Span<byte> head = stackalloc byte[16];
        try
        {
            using var unpacked = new GZipStream(bytes.OpenRead(), CompressionMode.Decompress);
            return IsHead(head[..unpacked.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsHead(ReadOnlySpan<byte> head) => head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0."u8);
}
