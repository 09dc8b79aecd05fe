namespace IctPipeline.Reading.Formats.Text;

/// <summary>Tells wrapped text (each line about as long as the next, sentences running over) from one line a paragraph.</summary>
/// <param name="Width">Length of a full line; 0 where the text is not wrapped.</param>
internal readonly record struct LineWrapping(int Width)
{
    /// <summary>Nobody wraps wider; mail and terminals wrap at 65 to 100.</summary>
    private const int MaxWidth = 132;

    private const int MinWidth = 30;
    private const int SampleLines = 400;

    public bool IsWrapped => Width > 0;

    public static LineWrapping Measure(ReadOnlySpan<char> text)
    {
        int longest = 0,
            lines = 0,
            running = 0,
            pairs = 0,
            previous = 0;
        var previousRuns = false;
        foreach (var raw in text.EnumerateLines())
        {
            var line = raw.Trim();
            longest = Math.Max(longest, line.Length);
            if (longest > MaxWidth || ++lines > SampleLines)
            {
                break;
            }

            if (!line.IsEmpty && previous > 0)
            {
                pairs++;
                running += previousRuns && previous >= MinWidth ? 1 : 0;
            }

            previous = line.Length;
            previousRuns = !line.IsEmpty && !EndsSentence(line);
        }

        return longest is >= MinWidth and <= MaxWidth && pairs >= 2 && running * 2 > pairs ? new LineWrapping(longest) : default;
    }

    public static bool EndsSentence(ReadOnlySpan<char> line) =>
        line[^1] is '.' or '!' or '?' or '"' or '”' or ':' or ';' or '…' or '。' or ')';
}
