namespace IctPipeline.Reading.Formats.Mail;

/// <summary>A patch in a mail (unified diff), whose lines are code: they stay as they are written.</summary>
internal static class MailPatch
{
    /// <summary>What lines of a patch begin with; a blank one is a context line whose space was lost.</summary>
    private static readonly string[] Beginnings =
    [
        " ",
        "\t",
        "+",
        "-",
        "@@ ",
        "\\ No newline",
        "diff ",
        "index ",
        "Index: ",
        "=====",
        "new file mode ",
        "deleted file mode ",
        "old mode ",
        "new mode ",
        "similarity index ",
        "rename ",
        "copy ",
        "Binary files ",
    ];

    /// <returns>The first line of the next patch and the line behind its last one; two times the end where there is none.</returns>
    public static (int Start, int End) Find(IReadOnlyList<string> lines, int from)
    {
        var start = from;
        while (start < lines.Count && !Begins(lines, start))
        {
            start++;
        }

        var end = start;
        while (end < lines.Count && (lines[end].Length == 0 || Array.Exists(Beginnings, mark => StartsWith(lines[end], mark))))
        {
            end++;
        }

        while (end > start && lines[end - 1].Length == 0)
        {
            end--;
        }

        return (start, end);
    }

    private static bool Begins(IReadOnlyList<string> lines, int at) =>
        StartsWith(lines[at], "diff --git ")
        || (StartsWith(lines[at], "Index: ") && at + 1 < lines.Count && StartsWith(lines[at + 1], "====="))
        || (StartsWith(lines[at], "--- ") && at + 1 < lines.Count && StartsWith(lines[at + 1], "+++ "));

    private static bool StartsWith(string line, string mark) => line.StartsWith(mark, StringComparison.Ordinal);
}
