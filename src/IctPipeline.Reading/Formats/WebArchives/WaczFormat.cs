using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>
/// Web archives with their index in a ZIP file (WACZ 1.1.1): one format, so that the archives inside are no files of files.
/// </summary>
internal sealed class WaczFormat : IArticleFormat<ByteContext>
{
    private const double ByParts = 0.99;
    private const string Description = "datapackage.json";

    public string Name => "wacz";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".wacz", "application/wacz")];

    public bool IsArchive => true;

    public double Recognize(ByteContext context)
    {
        // A damaged directory is read as far as it goes.
        if (!Signatures.IsZip(context.Bytes.Span) || context.Zip?.Has(Description) == false)
        {
            return 0;
        }

        var names = ZipFormat.Names(ZipDirectory.Read(context.Bytes).Entries);
        return names.Contains(Description, StringComparer.Ordinal) && Array.Exists(names, IsArchiveName) ? ByParts : 0;
    }

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var budget = new ExpansionBudget(context.Options, context.Bytes.Length);
        var pages = new RecordedPages(context, budget);
        var directory = ZipDirectory.Read(context.Bytes);
        var names = ZipFormat.Names(directory.Entries);
        var trouble = directory.Trouble;
        for (var i = 0; i < names.Length; i++)
        {
            if (!IsArchiveName(names[i]) || Content(directory.Entries[i], context, budget, ref trouble) is not { } warc)
            {
                continue;
            }

            foreach (var part in WarcPages.Read(warc, pages, budget, context, () => trouble ??= WarcFormat.Damaged))
            {
                yield return part;
            }
        }

        if (trouble is not null)
        {
            throw ArchiveMembers.Incomplete(trouble);
        }

        pages.Close();
    }

    private static ReadOnlyMemory<byte>? Content(ZipEntry entry, ByteContext context, ExpansionBudget budget, ref string? trouble)
    {
        try
        {
            return ZipFormat.Content(entry, context, stream => budget.Read(stream, context.Budget));
        }
        catch (InvalidDataException exception)
        {
            trouble ??= $"holds a web archive that can't be read, since {exception.Message.TrimEnd('.')}; the others were read";
            return null;
        }
    }

    private static bool IsArchiveName(string name) =>
        name.StartsWith("archive/", StringComparison.Ordinal)
        && (name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase));
}
