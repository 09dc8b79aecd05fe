using IctPipeline.Reading.Formats.Pdf.Glyphs;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Tells the gaps between words from those between letters, in one line.</summary>
internal readonly struct WordGaps
{
    public const string CellEnd = "\t";

    /// <summary>In font sizes.</summary>
    private const double Usual = 0.12;
    private const double BesideSpaces = 0.16;
    private const double Tracked = 0.12;
    private const double Ideographs = 0.55;
    private const double Cell = 1.6;

    private readonly double _gap;

    private WordGaps(double gap) => _gap = gap;

    private static WordGaps Of(List<PdfLetter> letters)
    {
        var gaps = new List<double>(letters.Count);
        var spaces = 0;
        for (var i = 1; i < letters.Count; i++)
        {
            var (one, other) = (letters[i - 1], letters[i]);
            if (IsSpace(one) || IsSpace(other))
            {
                spaces += IsSpace(other) ? 1 : 0;
            }
            else if (one.Size > 0 && !AreLeader(one, other))
            {
                gaps.Add((other.X - one.EndX) / one.Size);
            }
        }

        if (gaps.Count < 4)
        {
            return new WordGaps(Usual);
        }

        gaps.Sort();
        // Letters that are spaced out for looks: their words are further apart still. In rows of short numbers half the gaps are wide.
        var within = gaps[gaps.Count / 4];
        return new WordGaps(
            within > Tracked ? within + Math.Max(Usual, within * 0.6)
            : spaces * 12 >= letters.Count ? BesideSpaces
            : Usual + Math.Max(0, within)
        );
    }

    /// <summary>A line's letters with a space wherever a word ends, and a tab wherever a cell does.</summary>
    /// <param name="letters">From left to right.</param>
    public static List<PdfLetter> Part(List<PdfLetter> letters)
    {
        var gaps = Of(letters);
        var parted = new List<PdfLetter>(letters.Count + (letters.Count / 4));
        for (var i = 0; i < letters.Count; i++)
        {
            if (i > 0 && gaps.IsCellEnd(letters[i - 1], letters[i]))
            {
                parted.Add(letters[i] with { Text = CellEnd });
            }
            else if (i > 0 && !IsSpace(letters[i]) && gaps.IsWordEnd(letters[i - 1], letters[i]))
            {
                parted.Add(letters[i] with { Text = " " });
            }

            parted.Add(letters[i]);
        }

        return parted;
    }

    private bool IsWordEnd(PdfLetter one, PdfLetter other)
    {
        var gap = (other.X - one.EndX) / Math.Max(one.Size, other.Size);
        return gap > (IsIdeograph(one.Text) && IsIdeograph(other.Text) ? Math.Max(_gap, Ideographs) : _gap);
    }

    private bool IsCellEnd(PdfLetter one, PdfLetter other) =>
        (other.X - one.EndX) / Math.Max(one.Size, other.Size) > Math.Max(Cell, _gap * 3);

    /// <summary>Dots that lead from a heading to its page stand apart, and tell nothing of words.</summary>
    private static bool AreLeader(PdfLetter one, PdfLetter other) => one.Text == other.Text && one.Text is "." or "·" or "…" or "_" or "-";

    public static bool IsSpace(PdfLetter letter) => string.IsNullOrWhiteSpace(letter.Text);

    private static bool IsIdeograph(string text) => text is [(>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF'), ..];
}
