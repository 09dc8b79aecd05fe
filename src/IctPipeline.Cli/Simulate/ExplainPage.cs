using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Simulate;

/// <summary>What each stage saw and decided, stage by stage.</summary>
internal static class ExplainPage
{
    public static void Write(IAnsiConsole console, IReadOnlyList<ExplainNote> notes)
    {
        string? stage = null;
        foreach (var note in notes)
        {
            if (note.Stage != stage)
            {
                stage = note.Stage;
                console.Write(new Text(stage, new Style(decoration: Decoration.Bold)));
                console.WriteLine();
            }

            console.Write(
                new Paragraph()
                    .Append($"  {Printable.Line(note.Subject)}: {Printable.Line(note.Finding)}")
                    .Append(note.Reason is null ? "\n" : $"  ({Printable.Line(note.Reason)})\n", new Style(Color.Grey))
            );
        }

        console.WriteLine();
    }
}
