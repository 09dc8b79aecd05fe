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
        var lost = snapshot.Total - snapshot.Accounted - snapshot.Pending;
        var verdict = (lost, snapshot.Pending) switch
        {
            (0, 0) => "all accounted for",
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{snapshot.Pending} still on their way"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{lost} NOT accounted for"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{lost} NOT accounted for, {snapshot.Pending} still on their way"),
        };
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{snapshot.Total} files: {snapshot.Counts}; {verdict}, {elapsed.TotalSeconds:0.0} s after the command."
        );
        return earlier == 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text} {earlier} files of earlier runs had ended before.");
    }
}
