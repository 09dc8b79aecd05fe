using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>A file as it was found, or a file inside it; for formats that read bytes.</summary>
/// <param name="Bytes">All of it; not empty.</param>
internal sealed record ByteContext(ReadOnlyMemory<byte> Bytes, string Name, string? ContentType, ReadLimits Options, ReadBudget Budget)
    : FileContext(Name, ContentType, Options, Budget)
{
    private readonly Lazy<ZipView?> _zip = new(() => ZipView.Of(Bytes));

    /// <summary>What is packed in it; null where it is no ZIP file, or a damaged one.</summary>
    public ZipView? Zip => _zip.Value;

    /// <summary>Path inside the file that holds it; null for the file itself.</summary>
    public string? Member { get; init; }

    /// <summary>How many files are around it; 0 for the file itself.</summary>
    public int Depth { get; init; }

    /// <summary>Where a recorded page was; null for files.</summary>
    public PageSource? Source { get; init; }

    /// <summary>What went less than smoothly before the bytes came here; its articles tell of it.</summary>
    public IReadOnlyList<ArticleWarning> Warnings { get; init; } = [];
}
