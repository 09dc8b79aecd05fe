namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Tells Markdown without front matter from plain text by its marks, wherever in the text they stand.</summary>
internal static class MarkdownSignals
{
    private const int Enough = 2;

    /// <summary>0.6 for a text with marks that plain text hardly ever has; 0.1 else.</summary>
    public static double Score(string text)
    {
        var rest = text.AsSpan();
        var marks = rest.IndexOf("](http") >= 0 || rest.IndexOf("](/") >= 0 || rest.IndexOf("<!--more-->") >= 0 ? Enough : 0;
        marks += rest.IndexOf("**") is >= 0 and var bold && rest[(bold + 2)..].IndexOf("**") > 0 ? 1 : 0;
        var (alone, first) = (true, true);
        while (marks < Enough && !rest.IsEmpty)
        {
            var line = Take(ref rest);
            marks +=
                line.StartsWith("![") || line.StartsWith("```") ? Enough
                : !IsHeading(line, out var opens) ? 0
                : opens && (first || (alone && StartsBlank(rest))) ? Enough
                : 1;
            alone = line.IsWhiteSpace();
            first &= alone;
        }

        return marks >= Enough ? 0.6 : 0.1;
    }

    /// <param name="opens">Whether it opens with a letter, as a heading by itself does; "# 1" may be a place in a list.</param>
    private static bool IsHeading(ReadOnlySpan<char> line, out bool opens)
    {
        var hashes = line.IndexOfAnyExcept('#');
        var words = hashes is >= 1 and <= 6 && line[hashes] == ' ' ? line[hashes..].TrimStart(" *_\"“") : default;
        opens = !words.IsEmpty && char.IsLetter(words[0]);
        return hashes is >= 1 and <= 6 && line[hashes] == ' ';
    }

    private static bool StartsBlank(ReadOnlySpan<char> rest) => rest.IsEmpty || Take(ref rest).IsWhiteSpace();

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('\r', '\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        return line;
    }
}
