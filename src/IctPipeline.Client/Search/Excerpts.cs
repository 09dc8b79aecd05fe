namespace IctPipeline.Client;

/// <summary>Chooses the part of a text that shows the most of what was found in it.</summary>
internal static class Excerpts
{
    /// <summary>UTF-16 code units of an excerpt: two lines of a list.</summary>
    private const int Longest = 240;

    private const int Before = 60;

    /// <param name="field">The field's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="found">What was found there, first to last.</param>
    public static SearchExcerpt? Around(string field, string? text, IReadOnlyList<TextSpan> found)
    {
        if (text is null || found.Count == 0)
        {
            return null;
        }

        var (start, end) = Window(text, Densest(text, found));
        var inside = found.Where(span => span.Offset >= start && span.Offset + span.Length <= end);
        return new SearchExcerpt(field, start, text[start..end], [.. inside.Select(span => span with { Offset = span.Offset - start })]);
    }

    /// <summary>The place after which the most different words stand; the first of equals.</summary>
    private static int Densest(string text, IReadOnlyList<TextSpan> found)
    {
        var (best, most) = (found[0].Offset, 0);
        foreach (var span in found)
        {
            var different = found
                .Where(other => other.Offset >= span.Offset && other.Offset + other.Length <= span.Offset + Longest - Before)
                .Select(other => text.Substring(other.Offset, other.Length).ToUpperInvariant())
                .Distinct(StringComparer.Ordinal)
                .Count();
            (best, most) = different > most ? (span.Offset, different) : (best, most);
        }

        return best;
    }

    /// <summary>Begins and ends at white space where some is near, never inside a pair of surrogates.</summary>
    private static (int Start, int End) Window(string text, int at)
    {
        var start = Math.Max(0, at - Before);
        while (start > 0 && start < at && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        var limit = Math.Min(text.Length, start + Longest);
        var end = limit;
        while (end < text.Length && end > at + Longest - (2 * Before) && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        end = end < text.Length && !char.IsWhiteSpace(text[end]) ? limit : end;
        return (start, end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end);
    }
}
