namespace IctPipeline.Cli.Bench.Measuring;

/// <summary>What a number of files cost.</summary>
/// <param name="Files">How many.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="HostMilliseconds">Processor time of the process that runs the pipeline, a file.</param>
/// <param name="ServerMilliseconds">The same of each local server.</param>
/// <param name="CompilingMilliseconds">What of the host's time compiling its code took, by the clock.</param>
/// <param name="AllocatedKilobytes">What was asked of the garbage collector, a file.</param>
internal sealed record Phase(
    int Files,
    double Seconds,
    double HostMilliseconds,
    IReadOnlyDictionary<string, double> ServerMilliseconds,
    double CompilingMilliseconds,
    double AllocatedKilobytes
)
{
    /// <summary>Files a second.</summary>
    public double FilesPerSecond => Math.Round(Files / Seconds, 1);

    public static Phase Between(int files, TimeSpan elapsed, ProcessorTimes before, ProcessorTimes after) =>
        new(
            files,
            Math.Round(elapsed.TotalSeconds, 3),
            Each(after.Host - before.Host, files),
            after.Servers.ToDictionary(server => server.Key, server => Each(server.Value - before.Servers[server.Key], files)),
            Each(after.Compiling - before.Compiling, files),
            Math.Round((after.AllocatedBytes - before.AllocatedBytes) / 1024.0 / files, 1)
        );

    private static double Each(TimeSpan time, int files) => Math.Round(time.TotalMilliseconds / files, 2);
}
