using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Puts letters that were painted one after the other into chunks.</summary>
internal static class Chunks
{
    /// <summary>In font sizes: a wider gap may part columns, so what stands behind it is joined later or never.</summary>
    private const double WideGap = 0.9;

    /// <summary>In font sizes: an accent, or a letter that is drawn twice, begins before the last one has ended.</summary>
    private const double StepBack = 0.6;

    /// <summary>In font sizes: how far before a letter's beginning the next one may begin.</summary>
    private const double Kerning = 0.2;

    /// <summary>In font sizes: a raised or lowered letter is a chunk of its own.</summary>
    private const double SameLine = 0.12;

    public static List<Chunk> Of(List<PdfLetter> letters, ReadBudget time)
    {
        var chunks = new List<Chunk>();
        Chunk? current = null;
        PdfLetter? last = null;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Text))
            {
                // A space tells of words only where it stands between letters.
                if (current is not null && last is not null && Continues(last, letter))
                {
                    current.Add(letter with { EndX = Math.Max(letter.X, Math.Min(letter.EndX, letter.X + (letter.Size * WideGap))) });
                    last = letter;
                }

                continue;
            }

            if (current is not null && last is not null && Continues(last, letter))
            {
                current.Add(letter);
            }
            else
            {
                time.Check();
                current = new Chunk(letter);
                chunks.Add(current);
            }

            last = letter;
        }

        return chunks;
    }

    private static bool Continues(PdfLetter last, PdfLetter next)
    {
        var size = Math.Max(last.Size, next.Size);
        var gap = next.X - last.EndX;
        return Math.Abs(next.Y - last.Y) <= SameLine * size
            && gap <= WideGap * size
            && (gap >= -StepBack * size || IsPulledBack(last, next));
    }

    /// <summary>
    /// True for a letter that begins before the one that was painted before it, and yet follows it: where they are kerned (<c>To</c>) by
    /// more than they should. In scripts from right to left, the next letter begins a whole letter before.
    /// </summary>
    public static bool IsPulledBack(PdfLetter last, PdfLetter next) =>
        next.X < last.X && next.X >= last.X - (Kerning * last.Size) && next.EndX > last.X + ((next.EndX - next.X) / 2);
}
