using System.Globalization;
using IctPipeline.Cli.Terminal;
using IctPipeline.Processing;
using Spectre.Console;

namespace IctPipeline.Cli.Outcomes;

/// <summary>The table of results, and below it every reason in full.</summary>
internal static class ResultTable
{
    /// <summary>A longer table helps nobody; of more files only those that need a look are listed.</summary>
    public const int MostRows = 500;

    private const int FileWidth = 34;
    private const int NarrowestTitle = 12;
    private const int WidestTitle = 64;
    private const int WidthOfTheOtherColumns = 62;

    public static void Write(IAnsiConsole console, TerminalTraits traits, IReadOnlyList<FileRow> rows)
    {
        var shown = rows.Count <= MostRows ? rows : [.. rows.Where(NeedsALook).Take(MostRows)];
        if (shown.Count > 0)
        {
            console.Write(Build(traits, shown));
        }

        if (shown.Count < rows.Count)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"({rows.Count - shown.Count} more files are not listed; `ict show BLOB` shows each.)"));
        }

        foreach (var row in shown.Where(row => row.Reason is not null))
        {
            console.Write(new Text($"{Printable.Line(row.File)}: ", OutcomeStyles.Of(row.Outcome)));
            console.WriteLine(Printable.Line(row.Reason));
        }
    }

    private static bool NeedsALook(FileRow row) => row.Outcome is not (nameof(Outcome.Indexed) or nameof(Outcome.Unchanged));

    private static Table Build(TerminalTraits traits, IEnumerable<FileRow> rows)
    {
        var table = new Table().Border(traits.IsTerminal ? TableBorder.Rounded : TableBorder.None);
        foreach (var (name, right) in new[] { ("file", false), ("outcome", false), ("language", false), ("published", false), ("title", false), ("entities", true), ("ms", true) })
        {
            table.AddColumn(new TableColumn(new Text(name)) { NoWrap = true, Alignment = right ? Justify.Right : Justify.Left });
        }

        var fileWidth = traits.IsTerminal ? FileWidth : int.MaxValue;
        var titleWidth = traits.IsTerminal ? Math.Clamp(traits.Width - FileWidth - WidthOfTheOtherColumns, NarrowestTitle, WidestTitle) : WidestTitle;
        foreach (var row in rows)
        {
            table.AddRow(
                new Text(Printable.Clip(row.File, fileWidth)),
                new Text(row.Outcome, OutcomeStyles.Of(row.Outcome)),
                new Text(row.Language ?? ""),
                new Text(row.Published ?? ""),
                new Text(Printable.Clip(row.Title, titleWidth)),
                new Text(row.Entities?.ToString(CultureInfo.InvariantCulture) ?? ""),
                new Text(row.Elapsed is { } elapsed ? elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) : ""));
        }

        return table;
    }
}
