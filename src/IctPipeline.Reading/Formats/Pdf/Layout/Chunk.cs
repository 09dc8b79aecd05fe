using IctPipeline.Reading.Formats.Pdf.Glyphs;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Letters that follow each other on one base line without a wide gap: a line of a column, or a part of one.</summary>
internal sealed class Chunk
{
    /// <summary>Parts of a font's size above and below the base line that a line takes up.</summary>
    private const double Rise = 0.75;
    private const double Depth = 0.2;

    private double _weight;

    public Chunk(PdfLetter first)
    {
        Letters.Add(first);
        Ink = WordGaps.IsSpace(first) ? 0 : 1;
        (Left, Right, Y, Size) = (first.X, Math.Max(first.X, first.EndX), first.Y, first.Size);
        _weight = first.EndX - first.X;
    }

    public List<PdfLetter> Letters { get; } = [];

    public double Left { get; private set; }

    public double Right { get; private set; }

    /// <summary>Of its base line.</summary>
    public double Y { get; private set; }

    /// <summary>Of most of its letters.</summary>
    public double Size { get; private set; }

    public double Top => Y + (Rise * Size);

    public double Bottom => Y - (Depth * Size);

    public double Height => (Rise + Depth) * Size;

    /// <summary>Letters that are seen.</summary>
    public int Ink { get; private set; }

    public void Add(PdfLetter letter)
    {
        Letters.Add(letter);
        Ink += WordGaps.IsSpace(letter) ? 0 : 1;
        (Left, Right) = (Math.Min(Left, letter.X), Math.Max(Right, letter.EndX));
        var width = letter.EndX - letter.X;
        if (Math.Abs(letter.Size - Size) < 0.01)
        {
            _weight += width;
        }
        else if ((_weight -= width) < 0)
        {
            (Size, Y, _weight) = (letter.Size, letter.Y, -_weight);
        }
    }

    /// <summary>0 to 1: how much of the lower of the two stands beside the other.</summary>
    public double Overlap(Chunk other)
    {
        var common = Math.Min(Top, other.Top) - Math.Max(Bottom, other.Bottom);
        return common <= 0 ? 0 : common / Math.Min(Height, other.Height);
    }
}
