namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Puts the chunks of one column beside each other that make a line, raised and lowered letters with them.</summary>
internal static class Rows
{
    private const double SameRow = 0.5;

    /// <summary>Lines above that a chunk may belong to; the chunks come from the top.</summary>
    private const int Reach = 3;

    public static List<List<Chunk>> Of(List<Chunk> column)
    {
        var rows = new List<Row>();
        foreach (var chunk in column.OrderByDescending(chunk => chunk.Y))
        {
            var row = rows.Skip(rows.Count - Reach).LastOrDefault(row => row.Takes(chunk));
            if (row is null)
            {
                rows.Add(new Row(chunk));
            }
            else
            {
                row.Add(chunk);
            }
        }

        return [.. rows.OrderByDescending(row => row.Main.Y).Select(row => row.Chunks.OrderBy(chunk => chunk.Left).ToList())];
    }

    private sealed class Row(Chunk first)
    {
        /// <summary>Of the narrower of two chunks, what lies over the other; letters of a logo (LaTeX) overlap by less.</summary>
        private const double Covered = 0.85;

        public Chunk Main { get; private set; } = first;

        public List<Chunk> Chunks { get; } = [first];

        /// <summary>A picture's glyph may be as high as two lines, which are two all the same.</summary>
        public bool Takes(Chunk chunk) =>
            chunk.Overlap(Main) >= SameRow
            && !Chunks.Exists(other => Covers(other, chunk) && (!HaveOneBase(Main, chunk) || chunk.Overlap(other) == 0));

        public void Add(Chunk chunk)
        {
            Chunks.Add(chunk);
            if (chunk.Size > Main.Size || (Math.Abs(chunk.Size - Main.Size) < 0.01 && chunk.Ink > Main.Ink))
            {
                Main = chunk;
            }
        }

        private static bool HaveOneBase(Chunk one, Chunk other) => Math.Abs(one.Y - other.Y) < Math.Min(one.Size, other.Size) * 0.2;

        private static bool Covers(Chunk one, Chunk other) =>
            Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left)
            > Math.Min(one.Right - one.Left, other.Right - other.Left) * Covered;
    }
}
