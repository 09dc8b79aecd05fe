namespace IctPipeline.Tools.PostScore;

/// <summary>What the command line asks for.</summary>
/// <param name="Kind">The finding whose places are listed.</param>
/// <param name="Show">Part of a file's path: what was read from it is printed.</param>
/// <param name="Limit">Places listed at most.</param>
internal sealed record Arguments(string Folder, string? Kind, string? Show, int Limit, bool Sets)
{
    public const string Usage = """
        PostScore FOLDER [--kind KIND [--limit N]] [--show PATH] [--sets]

        FOLDER holds a folder of posts for each set; see README.md.
        """;

    /// <summary>Null where the arguments make no sense.</summary>
    public static Arguments? Parse(string[] args)
    {
        if (args.Length == 0 || !Directory.Exists(args[0]))
        {
            return null;
        }

        var parsed = new Arguments(args[0], null, null, 40, false);
        for (var i = 1; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--kind" when value is not null:
                    (parsed, i) = (parsed with { Kind = value }, i + 1);
                    break;
                case "--show" when value is not null:
                    (parsed, i) = (parsed with { Show = value }, i + 1);
                    break;
                case "--limit" when int.TryParse(value, out var limit):
                    (parsed, i) = (parsed with { Limit = limit }, i + 1);
                    break;
                case "--sets":
                    parsed = parsed with { Sets = true };
                    break;
                default:
                    return null;
            }
        }

        return parsed;
    }
}
