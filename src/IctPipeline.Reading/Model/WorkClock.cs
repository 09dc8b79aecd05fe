using System.Runtime.InteropServices;

namespace IctPipeline.Reading.Model;

/// <summary>
/// Tells how long the calling thread has worked: what the machine does for others meanwhile is not in it, however busy it is.
/// </summary>
/// <param name="Wall">The time that passes for everybody: no thread works longer than that.</param>
/// <param name="Work">Processor time of the calling thread since it began; null where the platform does not tell.</param>
internal sealed partial record WorkClock(TimeProvider Wall, Func<TimeSpan?> Work)
{
    /// <summary>The numbers that Linux and macOS give to the clock of a thread (clock_gettime(2), CLOCK_THREAD_CPUTIME_ID).</summary>
    private const int LinuxThread = 3;
    private const int AppleThread = 16;

    /// <summary>What Windows takes for the calling thread (GetCurrentThread).</summary>
    private const nint WindowsThread = -2;

    /// <summary>The platform's.</summary>
    public static WorkClock OfThread { get; } = new(TimeProvider.System, Source());

    private static Func<TimeSpan?> Source() =>
        OperatingSystem.IsWindows() ? OnWindows
        : !Environment.Is64BitProcess ? () => null
        : OperatingSystem.IsLinux() ? () => OnUnix(LinuxThread)
        : OperatingSystem.IsMacOS() ? () => OnUnix(AppleThread)
        : () => null;

    private static TimeSpan? OnUnix(int clock) =>
        GetTime(clock, out var time) == 0
            ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : null;

    private static TimeSpan? OnWindows() =>
        GetThreadTimes(WindowsThread, out _, out _, out var kernel, out var user) ? TimeSpan.FromTicks(kernel + user) : null;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out UnixTime time);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetThreadTimes(nint thread, out long created, out long exited, out long kernel, out long user);

    /// <summary>The timespec of 64-bit systems.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct UnixTime
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
