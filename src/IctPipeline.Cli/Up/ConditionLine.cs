using System.Globalization;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Conditions;

namespace IctPipeline.Cli.Up;

/// <summary>Says on the console that something is wrong, and, when it is, that it is over.</summary>
internal static class ConditionLine
{
    public static void Write(Screen screen, ConditionChange change, TimeProvider time) => screen.Note(Text(change, time));

    /// <summary><c>08:01:02 trouble: …</c>, later <c>08:01:30 over after 28 s: …</c></summary>
    internal static string Text(ConditionChange change, TimeProvider time)
    {
        var clock = time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var lasted = time.GetUtcNow() - change.Condition.Since;
        return change.IsOver
            ? $"{clock} over after {ProgressText.Duration(lasted < TimeSpan.Zero ? TimeSpan.Zero : lasted)}: {change.Condition.Message}"
            : $"{clock} trouble: {change.Condition.Message}";
    }
}
