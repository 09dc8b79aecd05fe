using System.Globalization;

namespace IctPipeline.Cli.Bench.Hosts;

/// <summary>What one host and what several reached on the same storage, in one run.</summary>
/// <param name="Files">Of each round.</param>
/// <param name="Documents">After both rounds, warm-up included; each file must be exactly one.</param>
/// <param name="Expected">So many files were dropped.</param>
/// <param name="Findings">Of the audit at the end; there must be none.</param>
internal sealed record HostsReport(int Files, HostsRound One, HostsRound Several, long Documents, long Expected, int Findings)
{
    /// <summary>Throughput of several hosts ÷ that of one.</summary>
    public double Ratio => Math.Round(Several.FilesPerSecond / One.FilesPerSecond, 2);

    /// <summary>
    /// The same if all of the time were processor time, and all processors theirs: what one host's file costs ÷ what a file of several
    /// costs. Other work on the machine hardly moves it.
    /// </summary>
    public double ProcessorRatio =>
        Math.Round((One.HostMilliseconds + One.ServerMilliseconds) / (Several.HostMilliseconds + Several.ServerMilliseconds), 2);

    public bool IsRight => Documents == Expected && Findings == 0;

    public IEnumerable<(string Name, string? Value)> Facts()
    {
        yield return ("one host", One.Text());
        yield return (string.Create(CultureInfo.InvariantCulture, $"{Several.Hosts} hosts"), Several.Text());
        yield return ("ratio", string.Create(CultureInfo.InvariantCulture, $"{Ratio:0.00}; {ProcessorRatio:0.00} by processor time"));
        yield return (
            "documents",
            string.Create(CultureInfo.InvariantCulture, $"{Documents} of {Expected} files, {Findings} findings of the audit")
        );
    }
}

/// <summary>A number of hosts on a number of files.</summary>
/// <param name="FilesPerSecond">From the first document of the round to its last.</param>
/// <param name="HostMilliseconds">Processor time of all hosts, a file.</param>
/// <param name="ServerMilliseconds">Processor time of the local servers, a file.</param>
/// <param name="Busy">What hosts and servers used of all cores meanwhile; near 1 nothing more can come of more hosts.</param>
internal sealed record HostsRound(int Hosts, double FilesPerSecond, double HostMilliseconds, double ServerMilliseconds, double Busy)
{
    public string Text() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{FilesPerSecond:0.0} articles/s; {HostMilliseconds:0.0} ms of processor + {ServerMilliseconds:0.0} servers a file, "
                + $"{Busy * 100:0} % of {Environment.ProcessorCount} cores"
        );
}
