using IctPipeline.Reading.Formats.Pdf.Layout;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// Tells by which letters those of a title are large. On a cover or a first slide they need not be larger than the text of the pages
/// that follow, but than what else stands there.
/// </summary>
internal static class Cover
{
    /// <summary>Letters and digits of a first page that is a cover.</summary>
    private const int MaxLetters = 500;

    /// <summary>Of a cover's letters, those in its smaller print.</summary>
    private const double Small = 0.2;

    /// <param name="bodySize">Points; of most letters in the document.</param>
    public static double SizeOf(List<List<PdfLine>> pages, double bodySize)
    {
        var cover = pages.Find(page => page.Count > 0);
        var letters = cover?.Sum(line => line.Letters) ?? 0;
        if (cover is null || letters > MaxLetters || pages.Count < 2)
        {
            return bodySize;
        }

        var seen = 0;
        var size = cover.OrderBy(line => line.Size).First(line => (seen += line.Letters) >= letters * Small).Size;
        return Math.Min(bodySize, size);
    }
}
