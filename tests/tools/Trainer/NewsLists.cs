namespace IctPipeline.Tools.Trainer;

/// <summary>The files of <c>news</c>: lists under a name in square brackets.</summary>
internal static class NewsLists
{
    public static Dictionary<string, List<string>> Read(string file, char separator)
    {
        using var stream =
            typeof(NewsLists).Assembly.GetManifestResourceStream($"news/{file}")
            ?? throw new InvalidDataException($"The list '{file}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var lists = new Dictionary<string, List<string>>();
        List<string> list = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                list = lists[line[1..^1]] = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                list.AddRange(
                    separator == '\n'
                        ? [line]
                        : line.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                );
            }
        }

        return lists;
    }
}
