using System.Globalization;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Jobs;
using Spectre.Console;

namespace IctPipeline.Cli.Outcomes;

/// <summary>The table of results, and below it every reason in full.</summary>
internal static class ResultTable
{
    /// <summary>A longer table helps nobody; of more files only those that need a look are listed.</summary>
    public const int MostRows = 500;

    private static readonly Style Header = new(decoration: Decoration.Bold);

    private static readonly (string Name, bool Right)[] Columns =
    [
        ("file", false),
        ("outcome", false),
        ("language", false),
        ("published", false),
        ("title", false),
        ("entities", true),
        ("ms", true),
    ];

    public static void Write(IAnsiConsole console, TerminalTraits traits, IReadOnlyList<FileRow> rows)
    {
        var shown = rows.Count <= MostRows ? rows : [.. rows.Where(NeedsALook).Take(MostRows)];
        if (shown.Count > 0 && ResultColumns.IsTooNarrow(traits))
        {
            RecordBlocks.Write(console, [.. Columns.Select(column => column.Name)], shown.Select(Cells));
        }
        else if (shown.Count > 0)
        {
            console.Write(Build(ResultColumns.For(traits), shown));
        }

        if (shown.Count < rows.Count)
        {
            console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"({rows.Count - shown.Count} more files are not listed; `ict show BLOB` shows each.)"
                )
            );
        }

        foreach (var row in shown.Where(row => row.Reason is not null))
        {
            console.Write(
                new Paragraph()
                    .Append($"{Printable.Line(row.File)}: ", OutcomeStyles.For(row.Outcome))
                    .Append(Printable.Line(row.Reason) + "\n")
            );
        }
    }

    private static bool NeedsALook(FileRow row) => row.Outcome is not (nameof(Outcome.Indexed) or nameof(Outcome.Unchanged));

    private static Table Build(ResultColumns columns, IEnumerable<FileRow> rows)
    {
        var table = new Table().NoBorder();
        foreach (var (name, right) in Columns)
        {
            table.AddColumn(
                new TableColumn(new Text(name, Header))
                {
                    NoWrap = true,
                    Alignment = right ? Justify.Right : Justify.Left,
                    Padding = new Padding(0, 0, ResultColumns.Gap, 0),
                }
            );
        }

        foreach (var row in rows)
        {
            var cells = Cells(row);
            table.AddRow(
                new Text(Printable.ClipStart(row.File, columns.File)),
                new Text(row.Outcome, OutcomeStyles.For(row.Outcome)),
                new Text(cells[2]),
                new Text(Printable.Clip(row.Published, columns.Published, ellipsis: "")),
                new Text(Printable.Clip(row.Title, columns.Title)),
                new Text(cells[5]),
                new Text(cells[6])
            );
        }

        return table;
    }

    /// <summary>A row as <see cref="Columns"/> has it, nothing cut.</summary>
    private static string[] Cells(FileRow row) =>
        [
            row.File,
            row.Outcome,
            row.Language ?? "",
            row.Published ?? "",
            row.Title ?? "",
            row.Entities?.ToString(CultureInfo.InvariantCulture) ?? "",
            row.Elapsed is { } elapsed ? elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) : "",
        ];
}
