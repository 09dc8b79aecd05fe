using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>
/// Parts a page into the pieces that are read one after the other: what spans the columns, then each column. A gutter is a place which many
/// chunks begin at and few cross; between those that cross it, text stands on both its sides.
/// </summary>
internal sealed class Columns(ReadBudget time)
{
    private const int MaxDepth = 12;

    /// <summary>Lines that a column has on each side of its gutter.</summary>
    private const int MinLines = 3;

    /// <summary>Letters of a mean line: columns of text have 25 and more, cells of tables a word or a number.</summary>
    private const double MeanLetters = 17;

    /// <summary>Gutters that are looked at in a piece; a table of numbers has more edges.</summary>
    private const int MaxEdges = 40;

    /// <summary>In font sizes.</summary>
    private const double Hang = 0.6;

    /// <summary>In points: left edges of one column.</summary>
    private const double SameEdge = 2.5;

    public List<List<Chunk>> Part(List<Chunk> page)
    {
        var pieces = new List<List<Chunk>>();
        Part(page, pieces, 0);
        return pieces;
    }

    private void Part(List<Chunk> piece, List<List<Chunk>> pieces, int depth)
    {
        time.Check();
        if (piece.Count == 0)
        {
            return;
        }

        if (depth >= MaxDepth || BestGutter(piece) is not { } gutter)
        {
            pieces.Add(piece);
            return;
        }

        // From top to bottom: what spans the gutter and the bands between.
        var rest = piece.OrderByDescending(chunk => chunk.Y).ToList();
        foreach (var band in gutter.Bands)
        {
            Part(rest.FindAll(chunk => chunk.Y > band.Top), pieces, depth + 1);
            var inside = rest.FindAll(chunk => chunk.Y <= band.Top && chunk.Y >= band.Bottom);
            Part(inside.FindAll(chunk => IsLeft(chunk, gutter.X)), pieces, depth + 1);
            Part(inside.FindAll(chunk => !IsLeft(chunk, gutter.X)), pieces, depth + 1);
            rest.RemoveAll(chunk => chunk.Y >= band.Bottom);
        }

        Part(rest, pieces, depth + 1);
    }

    private Gutter? BestGutter(List<Chunk> piece)
    {
        var (left, right) = (piece.Min(chunk => chunk.Left), piece.Max(chunk => chunk.Right));
        var falling = piece.OrderByDescending(chunk => chunk.Y).ToList();
        Gutter? best = null;
        foreach (var edge in Edges(piece, left + ((right - left) * 0.12)).Take(MaxEdges))
        {
            time.Check();
            if (Look(falling, edge) is { } gutter && (best is null || gutter.Letters > best.Letters * 1.02))
            {
                best = gutter;
            }
        }

        return best;
    }

    /// <summary>Places at which several chunks begin, from the left.</summary>
    private static IEnumerable<double> Edges(List<Chunk> piece, double from)
    {
        var edges = piece.Select(chunk => chunk.Left).Where(edge => edge > from).Order().ToList();
        for (var i = 0; i < edges.Count; )
        {
            var end = i;
            while (end < edges.Count && edges[end] - edges[i] <= SameEdge)
            {
                end++;
            }

            if (end - i >= MinLines)
            {
                yield return edges[i] - 0.5;
            }

            i = end;
        }
    }

    /// <param name="falling">From the top.</param>
    private static Gutter? Look(List<Chunk> falling, double x)
    {
        if (falling.Count(chunk => Crosses(chunk, x)) * 2 > falling.Count)
        {
            return null;
        }

        var (bands, letters) = (new List<Band>(), 0);
        List<Chunk> left = [],
            right = [];
        foreach (var chunk in falling)
        {
            if (Crosses(chunk, x))
            {
                EndBand();
            }
            else
            {
                (IsLeft(chunk, x) ? left : right).Add(chunk);
            }
        }

        EndBand();
        return bands.Count == 0 ? null : new Gutter(x, bands, letters);

        void EndBand()
        {
            if (AreColumns(left, right))
            {
                // What stands above the right column spans both, though it may be short.
                bands.Add(new Band(right[0].Y + (right[0].Size * 0.5), Math.Min(left[^1].Y, right[^1].Y)));
                letters += left.Concat(right).Sum(chunk => chunk.Letters.Count);
            }

            left.Clear();
            right.Clear();
        }
    }

    /// <summary>A quotation mark or a hyphen may hang over the edge of its column.</summary>
    private static bool Crosses(Chunk chunk, double x) => chunk.Left < x - (Hang * chunk.Size) && chunk.Right > x + (Hang * chunk.Size);

    private static bool IsLeft(Chunk chunk, double x) => (chunk.Left + chunk.Right) / 2 < x;

    private static bool AreColumns(List<Chunk> left, List<Chunk> right)
    {
        if (left.Count < MinLines || right.Count < MinLines)
        {
            return false;
        }

        var (leftLines, rightLines) = (Lines(left), Lines(right));
        if (leftLines.Count < MinLines || rightLines.Count < MinLines)
        {
            return false;
        }

        // Lines of a table stand beside each other; those of two texts seldom do all.
        var beside = leftLines.Count(line => rightLines.Exists(other => Math.Abs(line.Y - other.Y) < 1.5));
        var share = (double)beside / Math.Min(leftLines.Count, rightLines.Count);
        if (share >= 0.5 && left.Count(IsLabel) * 2 >= left.Count)
        {
            return false;
        }

        var enough = share < 0.5 ? MeanLetters / 2 : MeanLetters;
        return Mean(leftLines) >= enough && Mean(rightLines) >= enough;
    }

    /// <summary>"Place:", what is said of it stands beside it.</summary>
    private static bool IsLabel(Chunk chunk) => chunk.Letters.FindLast(letter => !WordGaps.IsSpace(letter))?.Text is ":";

    private static double Mean(List<(double Y, int Letters)> lines) => lines.Average(line => (double)line.Letters);

    /// <param name="chunks">From the top.</param>
    private static List<(double Y, int Letters)> Lines(List<Chunk> chunks)
    {
        var lines = new List<(double Y, int Letters)>();
        foreach (var chunk in chunks)
        {
            var letters = chunk.Letters.Sum(letter => letter.Text is [> '\u2E7F', ..] ? 2 : 1);
            if (lines.Count > 0 && lines[^1].Y - chunk.Y < 1.5)
            {
                lines[^1] = (lines[^1].Y, lines[^1].Letters + letters);
            }
            else
            {
                lines.Add((chunk.Y, letters));
            }
        }

        return lines;
    }

    /// <param name="Letters">In its columns.</param>
    private sealed record Gutter(double X, List<Band> Bands, int Letters);

    /// <summary>Where text stands on both sides of a gutter: from base line to base line.</summary>
    private readonly record struct Band(double Top, double Bottom);
}
