using System.Text;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Makes a line's text of its letters: words, cells, accents, and letters of fonts of before Unicode, run by run.</summary>
/// <param name="legacy">What is known of such fonts in this file.</param>
internal sealed class LineReader(LegacyFontText legacy)
{
    /// <summary>In font sizes: a letter that is drawn twice, to look bold, is one.</summary>
    private const double Twice = 0.12;

    /// <summary>Of a line's size: raised figures are smaller.</summary>
    private const double Raised = 0.85;
    private const double MinRise = 0.18;

    public PdfLine? Read(List<Chunk> row, int page)
    {
        var letters = Ordered(row);
        if (letters.TrueForAll(WordGaps.IsSpace))
        {
            return null;
        }

        Accents.Join(letters);
        letters = WordGaps.Part(letters);
        VisualOrder.Restore(letters);
        var main = row.MaxBy(chunk => chunk.Ink)!;
        var text = new LineText(legacy, main);
        text.Add(letters);
        if (text.Cells.Count == 0)
        {
            return null;
        }

        var look = Look.Of(letters);
        return new PdfLine(
            page,
            WithMark(text.Cells),
            look.Left,
            look.Right,
            main.Y,
            main.Size,
            look.Bold / (double)look.Ink,
            look.Italic > look.Ink * 0.8,
            text.Marks
        );
    }

    /// <summary>The mark of an item is no cell of its own, however far it stands from its text.</summary>
    private static List<string> WithMark(List<string> cells) =>
        cells.Count > 1 && ListMarks.IsMark(cells[0]) ? [$"{cells[0]} {cells[1]}", .. cells[2..]] : cells;

    /// <summary>From left to right; letters that lie over each other stay as they were painted.</summary>
    private static List<PdfLetter> Ordered(List<Chunk> row)
    {
        if (row.Count == 1 && IsOrdered(row[0].Letters))
        {
            var same = new List<PdfLetter>(row[0].Letters);
            RemoveCopies(same);
            return same;
        }

        var ordered = row.Count == 1 ? Painted(row[0]) : [.. row.SelectMany(Painted)];
        var isOrdered = true;
        for (var i = 1; i < ordered.Count && isOrdered; i++)
        {
            isOrdered = ordered[i].Place >= ordered[i - 1].Place;
        }

        if (!isOrdered)
        {
            ordered = [.. ordered.OrderBy(placed => Math.Round(placed.Place, 1))];
        }

        var letters = ordered.ConvertAll(placed => placed.Letter);
        RemoveCopies(letters);
        return letters;
    }

    /// <summary>True for most lines, which need no sorting.</summary>
    private static bool IsOrdered(List<PdfLetter> letters)
    {
        for (var i = 1; i < letters.Count; i++)
        {
            if (letters[i].X < letters[i - 1].X)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A chunk's letters, each with the place that orders it: kerning may pull one back under the letter before it.</summary>
    private static List<(PdfLetter Letter, double Place)> Painted(Chunk chunk)
    {
        var painted = new List<(PdfLetter Letter, double Place)>(chunk.Letters.Count);
        PdfLetter? last = null;
        foreach (var letter in chunk.Letters)
        {
            painted.Add((letter, last is not null && Chunks.IsPulledBack(last, letter) ? painted[^1].Place : letter.X));
            last = letter;
        }

        return painted;
    }

    private static void RemoveCopies(List<PdfLetter> ordered)
    {
        for (var i = ordered.Count - 1; i > 0; i--)
        {
            // The copy may come right after the letter, or after a neighbour that is as near.
            for (var back = i - 1; back >= Math.Max(0, i - 2); back--)
            {
                if (IsCopy(ordered[back], ordered[i]))
                {
                    ordered.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private static bool IsCopy(PdfLetter one, PdfLetter other) =>
        one.Text == other.Text
        && Math.Abs(one.X - other.X) < Twice * one.Size
        && Math.Abs(one.Y - other.Y) < Twice * one.Size
        && one.EndX - one.X > Twice * one.Size;

    /// <summary>Where the letters of a line stand, and how many of them are seen, bold and italic.</summary>
    private readonly record struct Look(double Left, double Right, int Ink, int Bold, int Italic)
    {
        public static Look Of(List<PdfLetter> letters)
        {
            var (left, right, ink, bold, italic) = (double.MaxValue, double.MinValue, 0, 0, 0);
            foreach (var letter in letters)
            {
                if (WordGaps.IsSpace(letter))
                {
                    continue;
                }

                var font = letter.Font;
                (left, right) = (Math.Min(left, letter.X), Math.Max(right, letter.EndX));
                ink++;
                bold += font.IsBold ? 1 : 0;
                italic += font.IsItalic ? 1 : 0;
            }

            return new Look(left, right, ink, bold, italic);
        }
    }

    /// <summary>Builds the text of one line.</summary>
    private sealed class LineText(LegacyFontText legacy, Chunk main)
    {
        private readonly StringBuilder _cell = new();
        private readonly StringBuilder _undecoded = new();
        private LegacyFont? _font;
        private int _done;
        private int _markStart = -1;

        public List<string> Cells { get; } = [];

        public List<Range> Marks { get; } = [];

        public void Add(List<PdfLetter> letters)
        {
            foreach (var letter in letters)
            {
                if (letter.Text == WordGaps.CellEnd)
                {
                    EndCell();
                }
                else if (WordGaps.IsSpace(letter))
                {
                    Space();
                }
                else
                {
                    Add(letter);
                }
            }

            EndCell();
        }

        private void Add(PdfLetter letter)
        {
            var isRaised = letter.Size < Raised * main.Size && letter.Y > main.Y + (MinRise * main.Size);
            if (letter.Font.Legacy != _font || isRaised != _markStart >= 0)
            {
                Decode();
                EndMark();
                _font = letter.Font.Legacy;
                _markStart = isRaised ? _cell.Length : -1;
            }

            (_font is null ? _cell : _undecoded).Append(letter.Text);
        }

        private void Space()
        {
            if (_undecoded.Length > 0)
            {
                _undecoded.Append(' ');
            }
            else if (_cell.Length > 0 && _cell[^1] != ' ')
            {
                EndMark();
                _cell.Append(' ');
            }
        }

        private void EndCell()
        {
            Decode();
            EndMark();
            var text = _cell.ToString().TrimEnd();
            _cell.Clear();
            if (text.Length > 0)
            {
                // What was raised may have ended in a space.
                var end = _done + text.Length;
                Marks.RemoveAll(mark => mark.Start.Value >= end);
                if (Marks is [.., var last] && last.End.Value > end)
                {
                    Marks[^1] = last.Start..end;
                }

                Cells.Add(text);
                _done += text.Length + 1;
            }
        }

        private void EndMark()
        {
            if (_markStart >= 0 && _cell.Length > _markStart)
            {
                Marks.Add((_done + _markStart)..(_done + _cell.Length));
            }

            _markStart = -1;
        }

        private void Decode()
        {
            if (_font is not null && _undecoded.Length > 0)
            {
                _cell.Append(legacy.Decode(_undecoded.ToString(), _font));
                _undecoded.Clear();
            }
        }
    }
}
