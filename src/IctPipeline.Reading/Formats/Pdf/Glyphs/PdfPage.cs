namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>A page as the library leaves it: letters in the order in which they are painted.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Letters">Those within the page.</param>
/// <param name="Artifacts">Those of headers, footers and watermarks, where the file says so.</param>
/// <param name="Links">Areas that lead to an address of the web.</param>
internal sealed record PdfPage(
    int Number,
    double Width,
    double Height,
    List<PdfLetter> Letters,
    List<PdfLetter> Artifacts,
    List<PdfLink> Links
);

/// <summary>An area of a page that leads to an address.</summary>
internal sealed record PdfLink(string Address, double Left, double Bottom, double Right, double Top);
