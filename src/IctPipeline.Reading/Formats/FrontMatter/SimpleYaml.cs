using System.Buffers;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Reads the YAML that nearly all posts have: "key: value" lines, quoted scalars on one line, lists of plain scalars. Whatever is
/// more than that it leaves to the real parser by answering null; what it does read means the same there. Five times as fast.
/// </summary>
internal static class SimpleYaml
{
    /// <summary>Characters that mean something to YAML at the head of a plain scalar.</summary>
    private const string Indicators = "[]{}&*!|>%@`\"'#,?:-";

    private static readonly SearchValues<char> Flow = SearchValues.Create("[]{}\"'");

    public static List<KeyValuePair<string, MetaValue>>? TryRead(ReadOnlySpan<char> yaml)
    {
        var keys = new List<KeyValuePair<string, MetaValue>>(12);
        List<MetaValue>? list = null;
        foreach (var raw in yaml.EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (IsListItem(line))
            {
                if (keys.Count == 0 || !keys[^1].Value.IsNull && list is null || !TryScalar(line.TrimStart()[1..].Trim(), out var item))
                {
                    return null;
                }

                if (list is null)
                {
                    list = [];
                    keys[^1] = new(keys[^1].Key, MetaValue.From(list));
                }

                list.Add(item);
                continue;
            }

            list = null;
            if (!TryPair(line, out var pair) || keys.Exists(other => other.Key == pair.Key))
            {
                return null;
            }

            keys.Add(pair);
        }

        return keys;
    }

    private static bool IsListItem(ReadOnlySpan<char> line)
    {
        var item = line.TrimStart(' ');
        return item.StartsWith("- ");
    }

    private static bool TryPair(ReadOnlySpan<char> line, out KeyValuePair<string, MetaValue> pair)
    {
        pair = default;
        var colon = line.IndexOf(':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] != ' '))
        {
            return false;
        }

        foreach (var c in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        var rest = line[(colon + 1)..].Trim();
        if (rest.Length > 1 && rest[0] == '[' && rest[^1] == ']')
        {
            if (TryFlow(rest[1..^1], out var flow))
            {
                pair = new(line[..colon].ToString(), flow);
                return true;
            }

            return false;
        }

        var plain = TryScalar(rest, out var value);
        pair = new(line[..colon].ToString(), value);
        return plain;
    }

    private static bool TryFlow(ReadOnlySpan<char> inner, out MetaValue value)
    {
        var items = new List<MetaValue>();
        value = MetaValue.From(items);
        if (inner.ContainsAny(Flow))
        {
            return false;
        }

        foreach (var part in inner.Split(','))
        {
            var item = inner[part].Trim();
            if (!TryScalar(item, out var scalar))
            {
                return false;
            }

            if (!item.IsEmpty)
            {
                items.Add(scalar);
            }
        }

        return true;
    }

    private static bool TryScalar(ReadOnlySpan<char> text, out MetaValue value)
    {
        value = MetaValue.Null;
        if (text.IsEmpty || text is "~" or "null")
        {
            return true;
        }

        if (text[0] is '"' or '\'')
        {
            var quote = text[0];
            if (text.Length < 2 || text[^1] != quote || text[1..^1].IndexOfAny(quote, '\\') >= 0)
            {
                return false;
            }

            value = MetaValue.From(text[1..^1].ToString());
            return true;
        }

        // "<!--more-->" and the like are plain scalars; ": " and " #" end one.
        if (
            Indicators.Contains(text[0], StringComparison.Ordinal)
            || text.IndexOf(": ") >= 0
            || text.IndexOf(" #") >= 0
            || text[^1] == ':'
            || text.Contains('\t')
        )
        {
            return false;
        }

        value = MetaValue.From(text.ToString());
        return true;
    }
}
