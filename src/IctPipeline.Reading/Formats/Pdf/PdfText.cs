using System.Globalization;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Formats.Pdf.Layout;
using IctPipeline.Reading.Formats.Pdf.Opening;
using IctPipeline.Reading.Formats.Pdf.Story;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;
using UglyToad.PdfPig;

namespace IctPipeline.Reading.Formats.Pdf;

/// <summary>The lines of a PDF, page by page, and what became of the pages that have none.</summary>
internal sealed class PdfText
{
    /// <summary>Of a page's letters, those that may have no meaning; with more, none of them is believed.</summary>
    private const double MaxUnknown = 0.3;

    /// <summary>Letters of a document by which it has text; a scan may have a stamp on it.</summary>
    private const int MinLetters = 12;

    private readonly List<int> _unmapped = [];
    private SortedSet<int> _faulty = [];

    public List<List<PdfLine>> Pages { get; } = [];

    /// <param name="withArtifacts">True to keep what the file calls headers, footers and watermarks.</param>
    public static PdfText Of(
        PdfDocument document,
        PdfOptions options,
        LegacyFontText legacy,
        List<ArticleLink> links,
        bool withArtifacts = false
    )
    {
        var text = new PdfText();
        var nodes = new NodeBudget(options.Limits.MaxNodes, options.Time);
        var (reader, linkTexts) = (new PageReader(legacy, options.Time, nodes), new LinkTexts(legacy, options.Time));
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            nodes.Add();
            if (PdfOpening.Page(document, number, options) is not { } page)
            {
                text.Pages.Add([]);
                continue;
            }

            // Some programs call all of a text an artifact.
            if (withArtifacts || page.Letters.Count < page.Artifacts.Count)
            {
                page.Letters.AddRange(page.Artifacts);
            }

            text.Add(page, reader);
            links.AddRange(linkTexts.Of(page));
        }

        text._faulty = options.FaultyPages;
        return text;
    }

    public IEnumerable<ArticleWarning> Warnings
    {
        get
        {
            if (_unmapped.Count > 0)
            {
                yield return new ArticleWarning(
                    WarningCodes.BodyUncertain,
                    $"The fonts of {Name(_unmapped)} don't say which letters they show, so that no text of it could be read. Have the "
                        + "PDF's text recognized (OCR), or drop the document that it was made from.",
                    "body"
                );
            }

            if (_faulty.Count > 0)
            {
                yield return new ArticleWarning(
                    WarningCodes.BodyUncertain,
                    $"Parts of {Name([.. _faulty])} are damaged and could not be read. Print the PDF to a new one and drop that.",
                    "body"
                );
            }
        }
    }

    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.NoText"/>.</exception>
    public void ThrowIfNone()
    {
        if (Pages.Sum(page => page.Sum(line => line.Letters)) >= MinLetters)
        {
            return;
        }

        throw new ArticleRejectedException(
            RejectionCodes.NoText,
            _unmapped.Count > 0
                    ? "The PDF's fonts don't say which letters they show, so that it holds no text. Have its text recognized (OCR), or "
                        + "drop the document that it was made from."
                : _faulty.Count > 0
                    ? "The PDF holds no text that can be read: its pages are damaged. Open it in a reader, print it to a new PDF and drop "
                        + "that."
                : $"The PDF holds no text: its {Pages.Count} pages are pictures. Have their text recognized (OCR) and drop the PDF with it."
        );
    }

    private void Add(PdfPage page, PageReader reader)
    {
        var unknown = page.Letters.Count(IsUnknown);
        if (unknown > page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Text)) * MaxUnknown)
        {
            _unmapped.Add(page.Number);
            Pages.Add([]);
            return;
        }

        Pages.Add(reader.Read(page));
    }

    private static bool IsUnknown(PdfLetter letter) =>
        letter.Text.Contains(GlyphText.Unknown, StringComparison.Ordinal) || (letter.IsGuess && !letter.Meaning.IsPlausible);

    private static string Name(List<int> pages) =>
        (pages.Count == 1 ? "page " : "pages ")
        + string.Join(", ", pages.Take(8).Select(page => page.ToString(CultureInfo.InvariantCulture)))
        + (pages.Count > 8 ? $" and {pages.Count - 8} more" : "");
}
