using System.Globalization;

namespace IctPipeline.Cli.Stack;

/// <summary>
/// Tells a process from a later one of the same id: the boot, and the ticks from it to the process's start. The start time that .NET gives
/// is worked out from the clock of now, and moves with it.
/// </summary>
internal static class ProcessMark
{
    private const string BootFile = "/proc/sys/kernel/random/boot_id";

    /// <summary>Position of the start time behind the process's name, which may hold anything: field 22 of proc(5).</summary>
    private const int StartField = 19;

    /// <summary>Null where the system has no such files, or no such process.</summary>
    public static string? Of(int processId)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            return $"{File.ReadAllText(BootFile).Trim()} {StartOf(stat)}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal static string StartOf(string stat) => stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[StartField];
}
