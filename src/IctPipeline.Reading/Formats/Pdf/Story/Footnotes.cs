using System.Buffers;
using IctPipeline.Reading.Formats.Pdf.Layout;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// Takes the notes from the feet of pages to the end of the text, and the marks that call them out of it. A raised figure is such a mark
/// only where a note at the foot of its page begins with it; another one is a power or a place.
/// </summary>
internal static class Footnotes
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789*†‡§");

    /// <summary>Of the size of most text: notes are smaller.</summary>
    private const double Smaller = 0.93;

    /// <summary>Of a page's height.</summary>
    private const double Foot = 0.5;

    /// <returns>The notes' lines, which are no longer among those of the pages.</returns>
    public static List<PdfLine> Take(List<List<PdfLine>> pages, double bodySize)
    {
        var notes = new List<PdfLine>();
        foreach (var page in pages)
        {
            var called = page.SelectMany(line => line.Marks.Select(mark => line.Text[mark])).ToHashSet(StringComparer.Ordinal);
            var start = page.FindIndex(line => IsNote(line, bodySize) && Mark(line) is { } mark && called.Contains(mark));
            // A note may call itself: its own mark is raised, too.
            if (start < 0 || !Called(page.Take(start), Mark(page[start])!))
            {
                continue;
            }

            var end = start;
            while (end < page.Count && IsNote(page[end], bodySize))
            {
                end++;
            }

            var own = page[start..end];
            var marks = own.Select(Mark).OfType<string>().ToHashSet(StringComparer.Ordinal);
            notes.AddRange(own);
            page.RemoveRange(start, end - start);
            for (var i = 0; i < page.Count; i++)
            {
                page[i] = Without(page[i], marks);
            }
        }

        return notes;
    }

    private static bool Called(IEnumerable<PdfLine> lines, string mark) => lines.Any(line => line.Marks.Any(own => line.Text[own] == mark));

    private static bool IsNote(PdfLine line, double bodySize) => line.Size < bodySize * Smaller && line.Y < line.PageHeight * Foot;

    /// <summary>The figure or sign that a note begins with.</summary>
    private static string? Mark(PdfLine line)
    {
        if (line.Marks is [{ Start.Value: 0 } raised, ..])
        {
            return line.Text[raised];
        }

        var length = line.Text.AsSpan().IndexOfAnyExcept(Marks);
        return length is > 0 and <= 3 ? line.Text[..length] : null;
    }

    private static PdfLine Without(PdfLine line, HashSet<string> marks)
    {
        if (!line.Marks.Any(mark => marks.Contains(line.Text[mark])))
        {
            return line;
        }

        var text = line.Text;
        foreach (var mark in line.Marks.Reverse().Where(mark => marks.Contains(line.Text[mark])))
        {
            text = text[..mark.Start] + text[mark.End..];
        }

        text = text.Trim();
        return text.Length == 0 ? line : line with { Text = text, Cells = [text], Marks = [] };
    }
}
