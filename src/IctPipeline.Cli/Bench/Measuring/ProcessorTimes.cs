using System.Diagnostics;
using System.Runtime;

namespace IctPipeline.Cli.Bench.Measuring;

/// <summary>
/// Processor time that processes used up since they started, user and system, all threads. A busy machine makes a run longer, and hardly
/// changes this.
/// </summary>
/// <param name="Host">This process, which runs the pipeline.</param>
/// <param name="Servers">Of each local server, by name.</param>
/// <param name="Compiling">
/// Time that this process spent on compiling its code, all threads: part of <paramref name="Host"/>, but by the clock, so it counts for
/// more on a busy machine.
/// </param>
/// <param name="AllocatedBytes">What this process asked the garbage collector for.</param>
internal sealed record ProcessorTimes(TimeSpan Host, IReadOnlyDictionary<string, TimeSpan> Servers, TimeSpan Compiling, long AllocatedBytes)
{
    /// <param name="servers">Process ids by name.</param>
    public static ProcessorTimes Now(IReadOnlyDictionary<string, int> servers) =>
        new(
            Environment.CpuUsage.TotalTime,
            servers.ToDictionary(server => server.Key, server => Of(server.Value), StringComparer.Ordinal),
            JitInfo.GetCompilationTime(),
            GC.GetTotalAllocatedBytes()
        );

    private static TimeSpan Of(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime;
    }
}
