namespace IctPipeline.Tools.PageScore;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(
    IReadOnlyList<string> Folders,
    string? Predicted,
    int Worst,
    string? Show,
    string? Field,
    string? Table,
    string? Write,
    bool Speed
)
{
    public const string Usage = """
        PageScore FOLDER… [--worst N] [--show NAME] [--field title|author|date|opening] [--predicted FOLDER]
                  [--table FILE] [--write FOLDER] [--speed]

        FOLDER holds NAME.html and NAME.json pairs; see README.md.
        """;

    /// <summary>Null where the arguments make no sense.</summary>
    public static Arguments? Parse(string[] args)
    {
        var parsed = new Arguments([], null, 0, null, null, null, null, false);
        var folders = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--worst" when int.TryParse(value, out var worst):
                    (parsed, i) = (parsed with { Worst = worst }, i + 1);
                    break;
                case "--show":
                    (parsed, i) = (parsed with { Show = value }, i + 1);
                    break;
                case "--field":
                    (parsed, i) = (parsed with { Field = value }, i + 1);
                    break;
                case "--predicted":
                    (parsed, i) = (parsed with { Predicted = value }, i + 1);
                    break;
                case "--table":
                    (parsed, i) = (parsed with { Table = value }, i + 1);
                    break;
                case "--write":
                    (parsed, i) = (parsed with { Write = value }, i + 1);
                    break;
                case "--speed":
                    parsed = parsed with { Speed = true };
                    break;
                case var folder when Directory.Exists(folder):
                    folders.Add(folder);
                    break;
                default:
                    return null;
            }
        }

        return folders.Count == 0 ? null : parsed with { Folders = folders };
    }
}
