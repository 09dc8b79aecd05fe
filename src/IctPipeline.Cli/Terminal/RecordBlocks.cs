using Spectre.Console;

namespace IctPipeline.Cli.Terminal;

/// <summary>
/// The rows of a table on a terminal that is too narrow for it: a block a row, a line a field. The terminal itself breaks lines that are
/// too long for it, so that what a person copies is whole.
/// </summary>
internal static class RecordBlocks
{
    private const int Gap = 2;

    /// <param name="names">Of the fields.</param>
    /// <param name="records">Values in the order of the names; empty ones are left out.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<string> names, IEnumerable<IReadOnlyList<string>> records)
    {
        var width = names.Max(name => name.Length) + Gap;
        var writer = console.Profile.Out.Writer;
        foreach (var record in records)
        {
            for (var field = 0; field < names.Count; field++)
            {
                if (record[field].Length > 0)
                {
                    writer.WriteLine(names[field].PadRight(width) + Printable.Line(record[field]));
                }
            }

            writer.WriteLine();
        }
    }
}
