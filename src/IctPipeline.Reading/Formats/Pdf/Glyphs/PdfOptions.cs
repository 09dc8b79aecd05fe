using IctPipeline.Reading.Formats.Pdf.Filters;
using IctPipeline.Reading.Model;
using UglyToad.PdfPig;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>The library's options, by which our own parts in it get what they need.</summary>
internal sealed class PdfOptions : ParsingOptions
{
    public required ReadBudget Time { get; init; }

    /// <summary>Counts the letters of each page.</summary>
    public required ReadLimits Limits { get; init; }

    public required Expansion Expansion { get; init; }

    /// <summary>Pages whose content could not be read whole.</summary>
    public SortedSet<int> FaultyPages { get; } = [];
}
