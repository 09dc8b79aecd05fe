namespace IctPipeline.Tools.PdfScore;

/// <summary>A page as <c>pdftotext</c> reads it.</summary>
/// <param name="Plain">In the order in which it thinks that the page is read.</param>
/// <param name="Layout">Line by line.</param>
/// <param name="Raw">In the order in which the page is painted.</param>
/// <param name="Lines">Where the lines stand.</param>
internal sealed record PopplerPage(string Plain, string Layout, string Raw, List<Placed> Lines);
