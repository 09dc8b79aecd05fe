namespace IctPipeline.Reading.Formats.Refused;

/// <summary>
/// A text that may be another file than an article: its lines are taken apart once for all the shapes that it is held against.
/// </summary>
internal sealed class TextSample(ParseContext context)
{
    /// <summary>Lines that are looked at; the rest is no different.</summary>
    private const int MaxLines = 400;

    /// <summary>UTF-16 code units of a line that are looked at.</summary>
    private const int MaxLength = 500;

    private List<string>? _lines;

    public string Text => context.Text;

    public string Name => context.Name;

    public string Extension => context.Extension;

    /// <inheritdoc cref="ParseContext.Head"/>
    public ReadOnlySpan<char> Head => context.Head;

    /// <summary>Without blank ones, trimmed.</summary>
    public List<string> Lines => _lines ??= Split(context.Text);

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var trimmed = line.Trim();
            if (!trimmed.IsEmpty)
            {
                lines.Add(trimmed[..Math.Min(trimmed.Length, MaxLength)].ToString());
            }

            if (lines.Count == MaxLines)
            {
                break;
            }
        }

        return lines;
    }
}
