using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Documents;

/// <summary>Names and values in two columns; a value that is null or empty is left out.</summary>
internal static class FactList
{
    private const int NameWidth = 13;
    private const int Indent = 2;

    /// <summary>On less, the column of values would cut an id in two.</summary>
    private const int Narrow = 60;

    public static void Write(IAnsiConsole console, IEnumerable<(string Name, string? Value)> facts)
    {
        var shown = facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        if (console.Profile.Capabilities.Interactive && console.Profile.Width < Narrow)
        {
            RecordBlocks.Write(
                console,
                [.. shown.Select(fact => fact.Name)],
                [
                    [.. shown.Select(fact => fact.Value!)],
                ]
            );
            return;
        }

        if (console.Profile.Capabilities.Interactive)
        {
            console.Write(Wrapped(shown));
            return;
        }

        foreach (var (name, value) in shown)
        {
            console.WriteLine($"{new string(' ', Indent)}{name.PadRight(NameWidth)} {Printable.Line(value)}");
        }
    }

    /// <summary>On a terminal, long values are wrapped inside their column.</summary>
    private static Grid Wrapped(IEnumerable<(string Name, string? Value)> facts)
    {
        var grid = new Grid();
        grid.AddColumn(
            new GridColumn
            {
                Width = NameWidth,
                NoWrap = true,
                Padding = new Padding(Indent, 0, 1, 0),
            }
        );
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (name, value) in facts)
        {
            grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(Printable.Line(value)));
        }

        return grid;
    }
}
