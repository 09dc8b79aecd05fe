using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Documents;

/// <summary>Names and values in two columns; a value that is null or empty is left out.</summary>
internal static class FactList
{
    private const int NameWidth = 13;

    public static void Write(IAnsiConsole console, IEnumerable<(string Name, string? Value)> facts)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = NameWidth, NoWrap = true, Padding = new Padding(2, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        var any = false;
        foreach (var (name, value) in facts.Where(fact => !string.IsNullOrEmpty(fact.Value)))
        {
            any = true;
            grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(Printable.Line(value)));
        }

        if (any)
        {
            console.Write(grid);
        }
    }
}
