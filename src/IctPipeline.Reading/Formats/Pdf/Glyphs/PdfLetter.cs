namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>What one glyph shows, and where. Lengths are in points, from the lower left corner of the page as it is seen.</summary>
/// <param name="Text">Mostly one character; several for ligatures; U+FFFD where nobody can tell.</param>
/// <param name="X">Where it begins on its base line.</param>
/// <param name="EndX">Where the next letter is due.</param>
/// <param name="Size">Of its font, as it is seen.</param>
/// <param name="IsHidden">True for text that is not painted, as recognition puts it behind a scanned page.</param>
/// <param name="IsGuess">True where the font gives the code no meaning, and it was taken for the character of that number.</param>
internal sealed record PdfLetter(
    string Text,
    double X,
    double Y,
    double EndX,
    double EndY,
    double Size,
    GlyphText Meaning,
    bool IsHidden,
    bool IsGuess
)
{
    public PdfFont Font => Meaning.Look;
}
