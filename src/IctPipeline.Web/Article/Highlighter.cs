using System.Collections;
using IctPipeline.Client;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Article;

/// <summary>
/// Cuts a field into paragraphs and these at the stored offsets of mentions. A mention whose text does not stand at its
/// offset is left out: the page must not mark what the document does not say. Of mentions that overlap the longer one
/// is marked.
/// </summary>
internal static class Highlighter
{
    private const string ParagraphEnd = "\n\n";

    /// <param name="field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
    public static ShownField Cut(ArticleDocument document, string field)
    {
        var text = document.Text(field) ?? "";
        var length = ShownText.EndOfBody(text);
        var all = Marks(document, field, text[..length]);
        var marks = new Queue<Mark>(all.Take(ShownText.MostMarks));
        var paragraphs = new List<TextParagraph>();
        for (var start = 0; start < length; )
        {
            var end = text.IndexOf(ParagraphEnd, start, length - start, StringComparison.Ordinal);
            end = end < 0 ? length : end;
            for (var at = start; at < end; )
            {
                var next = ShownText.EndOfPiece(text, at, end);
                paragraphs.Add(new TextParagraph(at, Segments(text, at, next, marks)));
                at = next;
            }

            start = end + ParagraphEnd.Length;
        }

        var isShortened =
            length < text.Length
            || all.Count > ShownText.MostMarks
            || paragraphs.Any(paragraph => paragraph.Segments.Any(run => ShownText.Run(run.Text).Length < run.Text.Length));
        return new ShownField(paragraphs, isShortened);
    }

    /// <summary>Those that are marked, in the order of the text.</summary>
    private static List<Mark> Marks(ArticleDocument document, string field, string text)
    {
        var candidates = document
            .Entities.SelectMany(entity => entity.Mentions.Select(mention => new Mark(mention.Offset, mention.Length, mention, entity)))
            .Where(mark => mark.Mention.Field == field && Stands(mark, text))
            .OrderByDescending(mark => mark.Length)
            .ThenBy(mark => mark.Offset);
        var isTaken = new BitArray(text.Length);
        var taken = new List<Mark>();
        foreach (var mark in candidates)
        {
            // Longest first: whatever overlaps one that is taken is shorter, and has an end of its own in it.
            if (isTaken[mark.Offset] || isTaken[mark.End - 1])
            {
                continue;
            }

            taken.Add(mark);
            for (var at = mark.Offset; at < mark.End; at++)
            {
                isTaken[at] = true;
            }
        }

        return [.. taken.OrderBy(mark => mark.Offset)];
    }

    private static bool Stands(Mark mark, string text) =>
        mark is { Offset: >= 0, Length: > 0 }
        && (long)mark.Offset + mark.Length <= text.Length
        && text.AsSpan(mark.Offset, mark.Length).SequenceEqual(mark.Mention.Text);

    /// <param name="marks">In order; those up to the paragraph's end are taken out.</param>
    private static List<MarkedRun> Segments(string text, int start, int end, Queue<Mark> marks)
    {
        var segments = new List<MarkedRun>();
        var at = start;
        while (marks.TryPeek(out var mark) && mark.Offset < end)
        {
            marks.Dequeue();
            if (mark.Offset < at || mark.End > end)
            {
                continue;
            }

            if (mark.Offset > at)
            {
                segments.Add(new MarkedRun(at, text[at..mark.Offset], null));
            }

            segments.Add(new MarkedRun(mark.Offset, text[mark.Offset..mark.End], mark.Entity));
            at = mark.End;
        }

        if (at < end)
        {
            segments.Add(new MarkedRun(at, text[at..end], null));
        }

        return segments;
    }

    private sealed record Mark(int Offset, int Length, DocumentMention Mention, DocumentEntity Entity)
    {
        public int End => Offset + Length;
    }
}
