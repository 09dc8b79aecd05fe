using System.Globalization;
using IctPipeline.Cli.Outcomes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace IctPipeline.Cli.Up;

/// <summary>Draws where a run stands: a bar, and below it counts by outcome, rate and time left.</summary>
internal static class ProgressBar
{
    private const int WidestBar = 48;
    private const int NarrowestBar = 10;
    private const int WidthBesideTheBar = 26;
    private const char Done = '━';
    private const char Open = '─';
    private const string Separator = " · ";

    public static IRenderable Draw(TrackerSnapshot snapshot, int width)
    {
        var bar = Math.Clamp(width - WidthBesideTheBar, NarrowestBar, WidestBar);
        var filled = snapshot.Total == 0 ? bar : (int)((long)bar * snapshot.Accounted / snapshot.Total);
        var first = new Paragraph()
            .Append(new string(Done, filled), new Style(Color.Green))
            .Append(new string(Open, bar - filled), new Style(Color.Grey))
            .Append(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {snapshot.Accounted}/{snapshot.Total} files  {ProgressText.Percent(snapshot)} %"
                )
            );
        var second = new Paragraph();
        var separator = "";
        foreach (var (outcome, count) in snapshot.Counts.Items)
        {
            second.Append(separator).Append(string.Create(CultureInfo.InvariantCulture, $"{count} {outcome}"), OutcomeStyles.For(outcome));
            separator = Separator;
        }

        foreach (var detail in ProgressText.Details(snapshot).Skip(snapshot.Counts.Items.Count))
        {
            second.Append(separator + detail);
            separator = Separator;
        }

        // A line that comes later would change the height, and what is redrawn with it.
        return new Rows(first, separator.Length == 0 ? new Text(" ") : second);
    }
}
