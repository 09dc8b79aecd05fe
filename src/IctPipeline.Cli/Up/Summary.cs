using System.Globalization;

namespace IctPipeline.Cli.Up;

/// <summary>The last line of a run: how many files there were and what became of them.</summary>
internal static class Summary
{
    /// <param name="snapshot">Where the run ended.</param>
    /// <param name="earlier">Files of earlier runs that had come to their end already.</param>
    /// <param name="elapsed">Time from the command.</param>
    public static string Format(TrackerSnapshot snapshot, int earlier, TimeSpan elapsed)
    {
        var open = snapshot.Total - snapshot.Accounted;
        var verdict = open == 0 ? "all accounted for" : string.Create(CultureInfo.InvariantCulture, $"{open} NOT accounted for");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{snapshot.Total} files: {snapshot.Counts}; {verdict}, {elapsed.TotalSeconds:0.0} s after the command."
        );
        return earlier == 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text} {earlier} files of earlier runs had ended before.");
    }
}
