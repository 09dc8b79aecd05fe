namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Tells, line by line, what is code by its indentation: four columns after a blank line, outside of lists. A line that begins with a tag
/// is none: templates and HTML are indented, too.
/// </summary>
internal struct IndentedCode
{
    private bool _list;
    private bool _code;
    private bool _filled;

    /// <param name="at">Start of a line; lines come in order.</param>
    public bool Holds(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at);
        var words = line.TrimStart(" \t");
        if (words.IsWhiteSpace())
        {
            _filled = false;
            return false;
        }

        var indented = line[0] == '\t' || line.StartsWith("    ");
        _code = indented && !_list && (_code || !_filled) && !IsMarkup(words);
        _list = indented ? _list : IsItem(words) || (_list && (_filled || line[0] == ' '));
        _filled = true;
        return _code;
    }

    /// <summary>A template tag, or a part of indented HTML.</summary>
    private static bool IsMarkup(ReadOnlySpan<char> words) =>
        words.StartsWith("{%") || words.StartsWith("{{<") || words.StartsWith("{{%") || words[0] == '<';

    private static bool IsItem(ReadOnlySpan<char> words)
    {
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        return digits switch
        {
            0 => words.Length > 1 && words[0] is '-' or '*' or '+' && words[1] is ' ' or '\t',
            > 0 and < 10 => words[digits] is '.' or ')',
            _ => false,
        };
    }
}
