using System.Text;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Recovers front matter that is not valid TOML, line by line: keys, tables, strings of all four kinds, arrays, inline tables. Lines that
/// make no sense are reported as recovered, never refused.
/// </summary>
internal static class TolerantToml
{
    private const int MaxDepth = 16;

    public static FrontMatter Read(string toml)
    {
        var root = new List<KeyValuePair<string, MetaValue>>();
        var recovered = new List<string>();
        var table = root;
        var at = 0;
        while (at < toml.Length)
        {
            SkipBlank(toml, ref at);
            if (at >= toml.Length)
            {
                break;
            }

            if (toml[at] == '[')
            {
                table = OpenTable(toml, ref at, root);
                continue;
            }

            var lineEnd = LineEnd(toml, at);
            var equals = toml.IndexOf('=', at, lineEnd - at);
            if (equals < 0)
            {
                recovered.Add(toml[at..lineEnd].Trim());
                at = lineEnd;
                continue;
            }

            var key = toml[at..equals].Trim().Trim('"', '\'');
            at = equals + 1;
            table.Add(new(key, Value(toml, ref at, 0)));
            at = LineEnd(toml, at);
        }

        return new FrontMatter(root, recovered);
    }

    private static List<KeyValuePair<string, MetaValue>> OpenTable(string toml, ref int at, List<KeyValuePair<string, MetaValue>> root)
    {
        var end = LineEnd(toml, at);
        var name = toml[at..end].Trim().Trim('[', ']', ' ', '"');
        at = end;
        var pairs = new List<KeyValuePair<string, MetaValue>>();
        root.Add(new(name, MetaValue.From(pairs)));
        return pairs;
    }

    private static MetaValue Value(string toml, ref int at, int depth)
    {
        while (at < toml.Length && toml[at] is ' ' or '\t')
        {
            at++;
        }

        if (at >= toml.Length || depth > MaxDepth)
        {
            return MetaValue.Null;
        }

        return toml[at] switch
        {
            '"' or '\'' => MetaValue.From(Quoted(toml, ref at)),
            '[' => Sequence(toml, ref at, depth),
            '{' => InlineTable(toml, ref at, depth),
            _ => MetaValue.From(Bare(toml, ref at)),
        };
    }

    private static MetaValue Sequence(string toml, ref int at, int depth)
    {
        var items = new List<MetaValue>();
        at++;
        while (at < toml.Length)
        {
            SkipBlank(toml, ref at);
            if (at >= toml.Length || toml[at] == ']')
            {
                at++;
                break;
            }

            var before = at;
            items.Add(Value(toml, ref at, depth + 1));
            SkipBlank(toml, ref at);
            at += at < toml.Length && toml[at] == ',' || at == before ? 1 : 0;
        }

        return MetaValue.From(items);
    }

    private static MetaValue InlineTable(string toml, ref int at, int depth)
    {
        var pairs = new List<KeyValuePair<string, MetaValue>>();
        at++;
        while (at < toml.Length && toml[at] != '}' && toml[at] != '\n')
        {
            var equals = toml.IndexOf('=', at);
            if (equals < 0)
            {
                break;
            }

            var key = toml[at..equals].Trim(' ', ',', '"');
            at = equals + 1;
            pairs.Add(new(key, Value(toml, ref at, depth + 1)));
            while (at < toml.Length && toml[at] is ' ' or ',')
            {
                at++;
            }
        }

        at = Math.Min(at + 1, toml.Length);
        return MetaValue.From(pairs);
    }

    private static string Quoted(string toml, ref int at)
    {
        var quote = toml[at];
        var triple = at + 2 < toml.Length && toml[at + 1] == quote && toml[at + 2] == quote;
        at += triple ? 3 : 1;
        var text = new StringBuilder();
        while (at < toml.Length)
        {
            var c = toml[at];
            if (c == quote && (!triple || (at + 2 < toml.Length && toml[at + 1] == quote && toml[at + 2] == quote)))
            {
                at += triple ? 3 : 1;
                break;
            }

            if (c == '\n' && !triple)
            {
                break;
            }

            text.Append(c == '\\' && quote == '"' ? Escape(toml, ref at) : c.ToString());
            at++;
        }

        return text.ToString();
    }

    private static string Escape(string toml, ref int at)
    {
        at = Math.Min(at + 1, toml.Length - 1);
        switch (toml[at])
        {
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case 'u'
                when at + 4 < toml.Length
                    && int.TryParse(toml.AsSpan(at + 1, 4), System.Globalization.NumberStyles.HexNumber, null, out var unit):
                at += 4;
                return ((char)unit).ToString();
            case '\n' or '\r':
                return "";
            default:
                return toml[at].ToString();
        }
    }

    private static string Bare(string toml, ref int at)
    {
        var end = toml.AsSpan(at).IndexOfAny(",]}#\n");
        end = end < 0 ? toml.Length : at + end;
        var text = toml[at..end].Trim();
        at = end;
        return text;
    }

    private static void SkipBlank(string toml, ref int at)
    {
        while (at < toml.Length && (char.IsWhiteSpace(toml[at]) || toml[at] == '#'))
        {
            at = toml[at] == '#' ? LineEnd(toml, at) : at + 1;
        }
    }

    private static int LineEnd(string toml, int at)
    {
        var end = at < toml.Length ? toml.IndexOf('\n', at) : -1;
        return end < 0 ? toml.Length : end;
    }
}
