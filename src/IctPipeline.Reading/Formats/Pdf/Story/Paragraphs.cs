using IctPipeline.Reading.Formats.Pdf.Layout;
using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// Puts lines together to paragraphs: a paragraph ends where the distance, the size or the weight changes, where the next line is indented,
/// and where the line's end had room for the next line's first word.
/// </summary>
internal static class Paragraphs
{
    /// <summary>Of the usual distance of lines in a column.</summary>
    private const double WideDistance = 1.35;

    /// <summary>Lines before and behind one, and how many of them end with it where there is an edge. Lengths in points.</summary>
    private const int Around = 3;
    private const int EnoughAround = 2;
    private const double SameEdge = 1.5;

    /// <summary>Of the size of most text.</summary>
    private const double Larger = 1.12;

    /// <summary>In font sizes.</summary>
    private const double Indent = 0.8;
    private const double Slack = 0.7;

    /// <param name="bodySize">Of most letters, in points.</param>
    public static List<PdfParagraph> Of(IReadOnlyList<PdfLine> lines, double bodySize)
    {
        var large = bodySize * Larger;
        var paragraphs = new List<PdfParagraph>();
        var leading = new Leading(lines);
        var starts = lines.GroupBy(line => line.Column).ToDictionary(column => column.Key, column => new ColumnStarts([.. column]));
        for (var i = 0; i < lines.Count; )
        {
            var rows = TableRows.Count(lines, i, leading);
            if (rows > 0)
            {
                paragraphs.Add(new PdfParagraph([.. lines.Skip(i).Take(rows)], IsTable: true));
                i += rows;
                continue;
            }

            var line = Edged(lines, i++);
            if (paragraphs is [.., { IsTable: false } current] && Continues(current, line, leading, starts[line.Column], large))
            {
                current.Lines.Add(line);
            }
            else
            {
                paragraphs.Add(new PdfParagraph([line]));
            }
        }

        return paragraphs;
    }

    /// <summary>Beside a picture or in a box, a column's lines end earlier: where those around a line end with it.</summary>
    private static PdfLine Edged(IReadOnlyList<PdfLine> lines, int at)
    {
        var line = lines[at];
        var count = 0;
        for (var i = Math.Max(0, at - Around); i < Math.Min(lines.Count, at + Around + 1); i++)
        {
            var isSame = i != at && lines[i].Column == line.Column && Math.Abs(lines[i].Left - line.Left) < SameEdge;
            count += isSame && Math.Abs(lines[i].Right - line.Right) < SameEdge ? 1 : 0;
        }

        return count >= EnoughAround && line.Right < line.ColumnRight ? line with { ColumnRight = line.Right } : line;
    }

    private static bool Continues(PdfParagraph paragraph, PdfLine line, Leading leading, ColumnStarts starts, double large)
    {
        var last = paragraph.Last;
        if (Math.Abs(last.Size - line.Size) > Math.Max(last.Size, line.Size) * 0.08 || IsLeader(last.Text))
        {
            return false;
        }

        if (ListMarks.Opens(line.Text) && !IsFigureOfASentence(paragraph, line))
        {
            return false;
        }

        // Below the names of authors, each place where they work begins with its mark.
        if (line.Marks is [{ Start.Value: 0 }, ..])
        {
            return false;
        }

        if (last.IsBold != line.IsBold && last.Letters > 3 && line.Letters > 3)
        {
            return false;
        }

        if (paragraph.Lines.Count == 1 && TitleRun.IsInCapitals(last.Text) && char.IsLower(line.Text[0]))
        {
            return false;
        }

        if (last.Column != line.Column)
        {
            return ContinuesElsewhere(last, line) && (!IsBelow(last, line) || char.IsLower(line.Text[0]));
        }

        var distance = last.Y - line.Y;
        if (distance > leading.Of(line) * WideDistance || distance > line.Size * 2.6)
        {
            return false;
        }

        return !IsIndented(paragraph, line, starts) && (IsFull(last, line) || IsHeadingRun(paragraph, line, large));
    }

    /// <summary>A date may stand at the beginning of a line ("on / 26. September"), where the sentence before has not ended.</summary>
    private static bool IsFigureOfASentence(PdfParagraph paragraph, PdfLine line) =>
        char.IsAsciiDigit(line.Text[0])
        && !EndsSentence(paragraph.Last.Text)
        && !ListMarks.Opens(paragraph.First.Text)
        && DateScanner.ReadValue(line.Text, monthFirst: false) is { IsFull: true, Start: 0 }
        && IsFull(paragraph.Last, line);

    /// <summary>Over the end of a column or a page, only words tell.</summary>
    private static bool ContinuesElsewhere(PdfLine last, PdfLine line)
    {
        var first = line.Text[0];
        return !EndsSentence(last.Text)
            && (char.IsLower(first) || (IsFull(last, line) && line.Left < line.ColumnLeft + (Indent * line.Size)))
            && last.Letters > 0;
    }

    /// <summary>A column that begins below the end of another one is another part of the page, and not where its text goes on.</summary>
    private static bool IsBelow(PdfLine last, PdfLine line) =>
        last.Page == line.Page && line.Y < last.Y && line.ColumnLeft < last.ColumnRight && line.ColumnRight > last.ColumnLeft;

    private static bool IsIndented(PdfParagraph paragraph, PdfLine line, ColumnStarts starts)
    {
        var last = paragraph.Last;
        var step = line.Left - last.Left;
        if (step > Indent * line.Size)
        {
            // The lines of an item stand below its text, not below its mark; those of a centred text stand anywhere.
            return !(paragraph.Lines.Count == 1 && ListMarks.Opens(paragraph.First.Text)) && !AreCentred(last, line);
        }

        // Each paragraph of one line, and each of them indented.
        return paragraph.Lines.Count == 1
            && Math.Abs(step) < Slack
            && line.Left > starts.Usual + (Indent * line.Size)
            && line.Left < starts.Usual + (6 * line.Size)
            && !AreCentred(last, line)
            && starts.UsualShare > 0.5
            && !char.IsLower(line.Text[0]);
    }

    private static bool AreCentred(PdfLine one, PdfLine other) =>
        Math.Abs(one.Left + one.Right - other.Left - other.Right) < one.Size && Math.Abs(one.Left - other.Left) > one.Size * 0.5;

    /// <summary>True where the next line's first word had no room at the end of the line.</summary>
    private static bool IsFull(PdfLine last, PdfLine next)
    {
        var end = next.Text.IndexOf(' ', StringComparison.Ordinal);
        var share = end < 0 ? 1 : (end + 1.0) / next.Text.Length;
        var isUnspaced = next.Text[0] > '\u2E7F';
        var word = isUnspaced ? next.Size : share * (next.Right - next.Left);
        // A centred line has room on both sides.
        var room = last.ColumnRight - last.Right + (AreCentred(last, next) ? Math.Max(0, last.Left - last.ColumnLeft) : 0);
        return room < word + (Slack * next.Size)
            || last.Text is [.., var before, '-' or '\u00AD'] && char.IsLetter(before)
            || (char.IsLower(next.Text[0]) && !EndsSentence(last.Text));
    }

    /// <summary>Lines of a title are broken where they read well.</summary>
    private static bool IsHeadingRun(PdfParagraph paragraph, PdfLine line, double large) =>
        paragraph.Lines.Count < 4
        && !EndsSentence(paragraph.Last.Text)
        && (AreCentred(paragraph.Last, line) || line.Left > line.ColumnLeft - 1)
        && (line.Size >= large || (line.IsBold && !ListMarks.Opens(paragraph.First.Text)))
        && paragraph.Last.Text.Length > 12
        && paragraph.Last.Right - paragraph.Last.Left > (line.ColumnRight - line.ColumnLeft) * 0.45;

    private static bool EndsSentence(string text) =>
        text.TrimEnd('"', '”', '’', '»', ')', ' ') is [.., '.' or '!' or '?' or ':' or '…' or '。' or ';'];

    /// <summary>Rows of dots lead from a heading to its page.</summary>
    public static bool IsLeader(string line) =>
        line.Contains(".....", StringComparison.Ordinal) || line.Contains(". . . .", StringComparison.Ordinal);

    /// <summary>Where the lines of a column begin.</summary>
    private sealed class ColumnStarts
    {
        public ColumnStarts(List<PdfLine> lines)
        {
            var most = lines.GroupBy(line => Math.Round(line.Left / 2)).MaxBy(group => group.Count())!;
            (Usual, UsualShare) = (most.Min(line => line.Left), most.Count() / (double)lines.Count);
        }

        public double Usual { get; }

        /// <summary>0 to 1: lines that begin there.</summary>
        public double UsualShare { get; }
    }
}
