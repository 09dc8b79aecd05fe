using IctPipeline.Client;

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
    public static IReadOnlyList<TextParagraph> Cut(ArticleDocument document, string field)
    {
        var text = document.Text(field) ?? "";
        var marks = Marks(document, field, text);
        var paragraphs = new List<TextParagraph>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf(ParagraphEnd, start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                paragraphs.Add(new TextParagraph(start, Segments(text, start, end, marks)));
            }

            start = end + ParagraphEnd.Length;
        }

        return paragraphs;
    }

    private static List<Mark> Marks(ArticleDocument document, string field, string text)
    {
        var candidates = document
            .Entities.SelectMany(entity => entity.Mentions.Select(mention => new Mark(mention.Offset, mention.Length, mention, entity)))
            .Where(mark => mark.Mention.Field == field && Stands(mark, text))
            .OrderByDescending(mark => mark.Length)
            .ThenBy(mark => mark.Offset);
        var taken = new SortedList<int, Mark>();
        foreach (var mark in candidates)
        {
            // Longest first: whatever overlaps one that is taken is shorter.
            if (!taken.Values.Any(other => mark.Offset < other.End && other.Offset < mark.End))
            {
                taken.Add(mark.Offset, mark);
            }
        }

        return [.. taken.Values];
    }

    private static bool Stands(Mark mark, string text) =>
        mark is { Offset: >= 0, Length: > 0 }
        && mark.End <= text.Length
        && text.AsSpan(mark.Offset, mark.Length).SequenceEqual(mark.Mention.Text);

    private static List<MarkedRun> Segments(string text, int start, int end, List<Mark> marks)
    {
        var segments = new List<MarkedRun>();
        var at = start;
        foreach (var mark in marks.Where(mark => mark.Offset >= start && mark.End <= end))
        {
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
