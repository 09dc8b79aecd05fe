using System.Globalization;
using IctPipeline.Cli.Outcomes;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Up;

/// <summary>After the files of the command line: a line for each further file, until Ctrl-C.</summary>
internal sealed class Watch(Screen screen, FileTracker tracker, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    public async Task RunAsync(RunningStack stack, CancellationToken cancellationToken)
    {
        tracker.TakeEnded();
        var reader = stack.ReaderAddress is { } address ? $", read at {address}" : "";
        screen.Out.WriteLine($"Running: drop more files with `ict put PATH`{reader}, stop with Ctrl-C.");
        while (true)
        {
            await Task.Delay(LookEvery, time, cancellationToken);
            foreach (var row in tracker.TakeEnded())
            {
                Write(row);
            }
        }
    }

    private void Write(FileRow row)
    {
        var facts = new[] { Printable.Line(row.File), row.Language, row.Published, Printable.Line(row.Title), Printable.Line(row.Reason) };
        screen.Out.Write(
            new Paragraph()
                .Append(time.GetLocalNow().ToString("HH:mm:ss ", CultureInfo.InvariantCulture))
                .Append(row.Outcome, OutcomeStyles.For(row.Outcome))
                .Append($" {string.Join("  ", facts.Where(fact => !string.IsNullOrEmpty(fact)))}\n")
        );
    }
}
