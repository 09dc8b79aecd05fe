using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Refused;

/// <summary>Recorded HTTP: a line of status or request, and header fields.</summary>
internal static partial class HttpShapes
{
    public static bool IsHttp(TextSample sample)
    {
        var head = sample.Head;
        var end = head.IndexOf('\n');
        return end > 0 && HttpLine().IsMatch(head[..Math.Min(end, 2000)]) && FieldLine().IsMatch(NextLine(head[(end + 1)..]));
    }

    private static ReadOnlySpan<char> NextLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 ? text : text[..end];
    }

    [GeneratedRegex(@"^(HTTP/[0-9.]{1,3} [1-5][0-9]{2}\b|(GET|POST|HEAD|PUT) \S+ HTTP/[0-9.]{1,3})", RegexOptions.NonBacktracking)]
    private static partial Regex HttpLine();

    [GeneratedRegex(@"^[\w-]{1,60}:", RegexOptions.NonBacktracking)]
    private static partial Regex FieldLine();
}
