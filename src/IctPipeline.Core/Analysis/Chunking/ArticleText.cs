using System.Text;

namespace IctPipeline.Core.Analysis.Chunking;

/// <summary>
/// The fields of an article as one text, for services that are paid for and limited by the document: a title sent by itself
/// would cost a whole text record. Places in the text are mapped back to the stored fields.
/// </summary>
public sealed class ArticleText
{
    /// <summary>Between two fields: the end of a paragraph to every analyzer.</summary>
    private const string Separator = "\n\n";

    private readonly List<Segment> _segments;

    private ArticleText(string text, List<Segment> segments)
    {
        Text = text;
        _segments = segments;
    }

    /// <summary>
    /// Title, lead and body, as far as there are any, separated by blank lines. Lone surrogates, which UTF-8 can't carry, are U+FFFD.
    /// </summary>
    public string Text { get; }

    /// <summary>Whether there is anything to read.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Joins the fields of a request.</summary>
    public static ArticleText From(AnalysisRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = new StringBuilder();
        var segments = new List<Segment>();
        foreach (var (field, value) in request.Fields())
        {
            if (text.Length > 0)
            {
                text.Append(Separator);
            }

            segments.Add(new Segment(field, text.Length, value));
            text.Append(value);
        }

        return new ArticleText(WellFormed(text.ToString()), segments);
    }

    /// <summary>The field and place of a stretch of <see cref="Text"/>; null where it does not lie within one field.</summary>
    /// <param name="offset">UTF-16 code units from the start of <see cref="Text"/>.</param>
    /// <param name="length">UTF-16 code units, 1 or more.</param>
    public FieldSpan? Locate(int offset, int length)
    {
        foreach (var segment in _segments)
        {
            var start = offset - segment.Start;
            if (start >= 0 && length > 0 && length <= segment.Value.Length - start)
            {
                return new FieldSpan(segment.Field, start, segment.Value.Substring(start, length));
            }
        }

        return null;
    }

    private static string WellFormed(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append(rune);
        }

        return mended.ToString();
    }

    private sealed record Segment(string Field, int Start, string Value);
}

/// <summary>A stretch of a stored field: <c>document[Field].Substring(Offset, Text.Length) == Text</c>.</summary>
/// <param name="Offset">UTF-16 code units from the start of the field.</param>
public sealed record FieldSpan(string Field, int Offset, string Text);
