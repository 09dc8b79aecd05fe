using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Filters;

/// <summary>
/// Rows in columns; the last column but one gives way where a terminal is narrow, and where that is not enough, each row is a block.
/// </summary>
internal static class PlainTable
{
    private const int Gap = 2;
    private const int Narrowest = 16;

    /// <param name="columns">Names; those that start with <c>&gt;</c> stand on the right.</param>
    public static void Write(Screen screen, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        var wide = columns.Count - 2;
        var others = Enumerable
            .Range(0, columns.Count)
            .Where(column => column != wide)
            .Sum(column => rows.Select(row => row[column].Length).Append(columns[column].Length).Max() + Gap);
        var room = screen.Traits.IsTerminal ? screen.Traits.Width - others - Gap : int.MaxValue;
        if (room < Narrowest)
        {
            RecordBlocks.Write(screen.Out, [.. columns.Select(name => name.TrimStart('>'))], rows);
            return;
        }

        var table = new Table().NoBorder();
        foreach (var name in columns)
        {
            table.AddColumn(
                new TableColumn(new Text(name.TrimStart('>'), new Style(decoration: Decoration.Bold)))
                {
                    NoWrap = true,
                    Alignment = name.StartsWith('>') ? Justify.Right : Justify.Left,
                    Padding = new Padding(0, 0, Gap, 0),
                }
            );
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select((cell, column) => new Text(column == wide ? Printable.Clip(cell, room) : Printable.Line(cell))));
        }

        screen.Out.Write(table);
    }
}
