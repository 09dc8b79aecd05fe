namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Recovers front matter that is not valid YAML, key by key: each key with the lines that belong to it is tried alone, and what is
/// still invalid is taken as it stands, less one pair of quotes around it (title: "gán "nợ xấu" tại…").
/// </summary>
internal static class TolerantYaml
{
    private const int MaxKeyLength = 60;

    public static FrontMatter Read(string yaml, int maxAliasNodes)
    {
        var keys = new List<KeyValuePair<string, MetaValue>>();
        var recovered = new List<string>();
        foreach (var chunk in Chunks(yaml))
        {
            try
            {
                keys.AddRange(YamlReader.Read(chunk, maxAliasNodes));
            }
            catch (Exception exception) when (FrontMatterReader.IsRefusal(exception))
            {
                var colon = chunk.IndexOf(':', StringComparison.Ordinal);
                var key = chunk[..colon].Trim();
                recovered.Add(key);
                keys.Add(new(key, RawValue(chunk.AsSpan(colon + 1))));
            }
        }

        return new FrontMatter(keys, recovered);
    }

    /// <summary>Parts that each begin with a key at the head of a line.</summary>
    private static IEnumerable<string> Chunks(string yaml)
    {
        var lines = yaml.Split('\n');
        var from = -1;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !StartsKey(lines[i]))
            {
                continue;
            }

            if (from >= 0)
            {
                yield return string.Join('\n', lines[from..i]).TrimEnd();
            }

            from = i;
        }
    }

    private static bool StartsKey(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (
            colon is <= 0 or > MaxKeyLength
            || (colon + 1 < line.TrimEnd().Length && line[colon + 1] is not (' ' or '\t' or '"' or '\'' or '['))
        )
        {
            return false;
        }

        foreach (var c in line.AsSpan(0, colon).TrimEnd())
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.'))
            {
                return false;
            }
        }

        return !char.IsWhiteSpace(line[0]);
    }

    private static MetaValue RawValue(ReadOnlySpan<char> raw)
    {
        var lines = new List<string>();
        foreach (var line in raw.EnumerateLines())
        {
            var text = line.Trim();
            if (!text.IsEmpty && text[0] != '#')
            {
                lines.Add(text.ToString());
            }
        }

        if (lines.Count > 1 && lines.TrueForAll(line => line.StartsWith("- ", StringComparison.Ordinal)))
        {
            return MetaValue.From(lines.ConvertAll(line => MetaValue.From(Unquote(line[2..].Trim()))));
        }

        return MetaValue.From(Unquote(string.Join(' ', lines)));
    }

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text.TrimStart('>', '|', '"').TrimStart();
}
