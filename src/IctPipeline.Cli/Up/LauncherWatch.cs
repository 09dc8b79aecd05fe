using System.Diagnostics;
using System.Runtime.InteropServices;

namespace IctPipeline.Cli.Up;

/// <summary>
/// Ends a run together with the <c>dotnet run</c> that started it. A <c>dotnet</c> that is killed outright can't pass
/// that on (on Windows it can), and a stack that nobody sees would go on for ever. Other parents, such as shells, may end
/// without meaning this run.
/// </summary>
internal sealed partial class LauncherWatch(TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the launcher is gone; never where there is none.</summary>
    public async Task GoneAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || ParentId() is not (> 1 and var launcher) || !IsDotnet(launcher))
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
            return;
        }

        // An orphan gets another parent.
        while (ParentId() == launcher)
        {
            await Task.Delay(LookEvery, time, cancellationToken);
        }
    }

    private static bool IsDotnet(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.ProcessName == "dotnet";
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentId();
}
