using IctPipeline.Reading.Formats.Pdf.Glyphs;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>
/// Turns a page so that its text runs from left to right. What runs another way than most of it is a stamp in the margin or a watermark.
/// </summary>
internal static class Upright
{
    /// <summary>Letters that lean more than this many degrees belong to no direction.</summary>
    private const double MaxLean = 12;

    public static List<PdfLetter> Turn(PdfPage page)
    {
        var letters = Painted(page.Letters);
        Span<int> counts = stackalloc int[4];
        var quarters = new int[letters.Count];
        for (var i = 0; i < letters.Count; i++)
        {
            quarters[i] = Quarter(letters[i]);
            if (quarters[i] >= 0)
            {
                counts[quarters[i]]++;
            }
        }

        var main = 0;
        for (var quarter = 1; quarter < counts.Length; quarter++)
        {
            main = counts[quarter] > counts[main] ? quarter : main;
        }

        var kept = new List<PdfLetter>(letters.Count);
        for (var i = 0; i < letters.Count; i++)
        {
            if (quarters[i] == main)
            {
                kept.Add(main == 0 ? letters[i] : Turned(letters[i], main, page));
            }
        }

        return kept;
    }

    /// <summary>Where a link lies on the turned page is only asked for pages that stand upright.</summary>
    public static bool IsUpright(PdfPage page) =>
        page.Letters.Count == 0 || page.Letters.Count(l => Quarter(l) == 0) * 2 > page.Letters.Count;

    /// <summary>Text that is not painted is the text of a scanned page, or a copy of what is painted.</summary>
    private static List<PdfLetter> Painted(List<PdfLetter> letters)
    {
        var hidden = letters.Count(letter => letter.IsHidden);
        return hidden == 0 || hidden * 2 > letters.Count ? letters : letters.FindAll(letter => !letter.IsHidden);
    }

    /// <summary>0 for left to right, 1 upwards, 2 upside down, 3 downwards; -1 for what leans.</summary>
    private static int Quarter(PdfLetter letter)
    {
        var (x, y) = (letter.EndX - letter.X, letter.EndY - letter.Y);
        // Nearly all of it.
        if (Math.Abs(y) < 1e-6 && x > -1e-6)
        {
            return 0;
        }

        var angle = Math.Atan2(y, x) * 180 / Math.PI;
        var quarter = (int)Math.Round(angle / 90);
        return Math.Abs(angle - (quarter * 90)) > MaxLean ? -1 : (quarter + 4) % 4;
    }

    private static PdfLetter Turned(PdfLetter letter, int quarter, PdfPage page)
    {
        var (x, y) = Point(letter.X, letter.Y);
        var (endX, endY) = Point(letter.EndX, letter.EndY);
        return letter with { X = x, Y = y, EndX = endX, EndY = endY };

        (double X, double Y) Point(double px, double py) =>
            quarter switch
            {
                1 => (py, page.Width - px),
                2 => (page.Width - px, page.Height - py),
                _ => (page.Height - py, px),
            };
    }
}
