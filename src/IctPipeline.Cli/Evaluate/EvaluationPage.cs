using System.Globalization;
using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Evaluate;

/// <summary>The figures, for people.</summary>
internal static class EvaluationPage
{
    public static void Write(IAnsiConsole console, EvaluationReport report)
    {
        console.WriteLine(
            Printable.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Set}: {report.Kind}{(report.Language is null ? "" : $", {report.Language}")}"
                )
            )
        );
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Measure}: {report.Overall:0.000}"));
        console.WriteLine($"{"", -20}{"gold", 8}{"found", 8}{"right", 8}{"P", 8}{"R", 8}{"F1", 8}");
        foreach (var row in report.Rows)
        {
            console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Printable.Line(row.Name), -20}{row.Gold, 8}{row.Found, 8}{row.Right, 8}"
                        + $"{row.Precision, 8:0.000}{row.Recall, 8:0.000}{row.F1, 8:0.000}"
                )
            );
        }

        if (report.Ignored is { Count: > 0 } ignored)
        {
            console.WriteLine(Printable.Line($"ignored: {string.Join(", ", ignored.Select(pair => $"{pair.Key} {pair.Value}"))}"));
        }

        console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Items} items, {report.Characters} characters, {report.Seconds:0.00} s: {report.ItemsPerSecond:0} items/s, "
                    + $"{report.CharactersPerSecond / 1000:0} thousand characters/s"
            )
        );
    }
}
