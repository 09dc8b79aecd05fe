namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Reads "name: value" lines as they stand: no quotes, no lists, a value goes on in the indented lines below. The marks before a name that
/// Nikola (".. "), Org mode ("#+"), AsciiDoc and reStructuredText (":") write are no part of it.
/// </summary>
internal static class MetadataLines
{
    public static FrontMatter Read(ReadOnlySpan<char> content)
    {
        var keys = new List<KeyValuePair<string, MetaValue>>();
        foreach (var line in content.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (char.IsWhiteSpace(line[0]) && keys.Count > 0)
            {
                keys[^1] = new(keys[^1].Key, MetaValue.From($"{keys[^1].Value.Text} {line.Trim()}"));
                continue;
            }

            var pair =
                line.StartsWith(".. ") ? line[3..]
                : line.StartsWith("#+") ? line[2..]
                : line.TrimStart(':');
            var colon = pair.IndexOf(':');
            if (colon > 0)
            {
                keys.Add(new(pair[..colon].Trim().ToString(), MetaValue.From(Unquoted(pair[(colon + 1)..].Trim()))));
            }
        }

        return new FrontMatter(keys, []);
    }

    /// <summary>The lines of Pandoc's title block have no names: title, authors, date. Semicolons and lines part authors.</summary>
    public static FrontMatter ReadPercent(ReadOnlySpan<char> content)
    {
        var values = new List<string>();
        foreach (var line in content.EnumerateLines())
        {
            if (line.StartsWith("%"))
            {
                values.Add(line[1..].Trim().ToString());
            }
            else if (!line.IsWhiteSpace() && values.Count > 0)
            {
                values[^1] += (values.Count == 2 ? "; " : " ") + line.Trim().ToString();
            }
        }

        string[] names = ["title", "author", "date"];
        var keys = new List<KeyValuePair<string, MetaValue>>();
        foreach (var (name, value) in names.Zip(values).Where(pair => pair.Second.Length > 0))
        {
            keys.Add(
                new(
                    name,
                    name == "author" && value.Contains(';')
                        ? MetaValue.From([.. value.Split(';', StringSplitOptions.TrimEntries).Select(author => MetaValue.From(author))])
                        : MetaValue.From(value)
                )
            );
        }

        return new FrontMatter(keys, []);
    }

    private static string Unquoted(ReadOnlySpan<char> value) =>
        (value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value).ToString();
}
