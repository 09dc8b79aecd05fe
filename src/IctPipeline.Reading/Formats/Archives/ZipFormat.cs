using System.IO.Compression;
using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>
/// ZIP archives. A document that is packed as ZIP has a format of its own, which is surer of it. Read by their own records rather than
/// by System.IO.Compression, which tells neither the bytes of a name nor whether a checksum fits.
/// </summary>
internal sealed class ZipFormat : IArticleFormat<ByteContext>
{
    private const int Stored = 0;
    private const int Deflated = 8;

    /// <summary>Less sure than any beginning: the last member of a TAR may be a ZIP, stored as it is.</summary>
    private const double ByItsEnd = 0.8;

    public string Name => "zip";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".zip", "application/zip")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context) =>
        Signatures.IsZip(context.Bytes.Span) ? ArchiveMembers.BySignature
        : ZipDirectory.IsAtEndOf(context.Bytes.Span) ? ByItsEnd
        : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var members = new ArchiveMembers(context);
        var directory = ZipDirectory.Read(context.Bytes);
        var names = Names(directory.Entries);
        if (ZipDocuments.KindOf(names) is { } kind)
        {
            throw new ArticleRejectedException(
                RejectionCodes.UnsupportedFormat,
                $"The file is {kind}, which can't be read. Drop the article as Markdown, HTML, JSON, DOCX, ODT, RTF, PDF or plain text."
            );
        }

        if (ZipDocuments.IsDamagedWord(names))
        {
            throw ArchiveMembers.Damaged("it is a Word document without its text, or its directory is missing");
        }

        for (var i = 0; i < names.Length; i++)
        {
            members.Count();
            if (!MemberPaths.IsLitter(names[i]))
            {
                var entry = directory.Entries[i];
                yield return members.Read(names[i], () => Content(entry, context, members.Expand));
            }
        }

        if (directory.Trouble is { } trouble)
        {
            throw ArchiveMembers.Incomplete(trouble);
        }
    }

    public static string[] Names(IReadOnlyList<ZipEntry> entries)
    {
        var names = MemberNames.Decode([.. entries.Select(entry => entry.UnicodeName ?? entry.RawName)]);
        for (var i = 0; i < names.Length; i++)
        {
            // Bytes that are no UTF-8 in a name that says that it is: its other letters still are.
            names[i] = entries[i].HasUtf8Name ? Encoding.UTF8.GetString(entries[i].RawName.Span) : names[i];
        }

        return names;
    }

    /// <param name="expand">Reads a stream whole, within the archive's budget.</param>
    /// <exception cref="InvalidDataException">It is damaged, encrypted or packed in a way that is not read.</exception>
    public static ReadOnlyMemory<byte> Content(ZipEntry entry, ByteContext context, Func<Stream, byte[]> expand)
    {
        if (entry.IsEncrypted)
        {
            throw new InvalidDataException("it is encrypted");
        }

        if (entry.DataAt(context.Bytes.Span) is not { } at)
        {
            throw new InvalidDataException("it is not where the archive's directory says");
        }

        if (entry.Packed < 0 || entry.Packed > context.Bytes.Length - at)
        {
            throw new InvalidDataException("it breaks off");
        }

        var packed = context.Bytes.Slice((int)at, (int)entry.Packed);
        var content = entry.Method switch
        {
            Stored => expand(packed.OpenRead()),
            Deflated => expand(new DeflateStream(packed.OpenRead(), CompressionMode.Decompress)),
            _ => throw new InvalidDataException(
                $"it is packed by {MethodName(entry.Method)}, which is not read; Deflate and stored files are"
            ),
        };
        return content.Length != entry.Size ? throw new InvalidDataException("it is shorter or longer than the archive says")
            : Crc32.Of(content) != entry.Crc ? throw new InvalidDataException("its checksum is wrong")
            : content;
    }

    /// <summary>As programs call it (APPNOTE 6.3.10, section 4.4.5).</summary>
    private static string MethodName(int method) =>
        method switch
        {
            1 => "Shrink (method 1)",
            >= 2 and <= 5 => $"Reduce (method {method})",
            6 => "Implode (method 6)",
            9 => "Deflate64 (method 9), as Windows does with files over 2 GB",
            12 => "BZIP2 (method 12)",
            14 => "LZMA (method 14)",
            20 or 93 => $"Zstandard (method {method})",
            95 => "XZ (method 95)",
            98 => "PPMd (method 98)",
            99 => "AES encryption (method 99)",
            _ => $"method {method}",
        };
}
