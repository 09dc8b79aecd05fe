using System.Globalization;

namespace IctPipeline.Cli.Bench;

/// <summary>What <c>ict bench</c> measured. Both figures are of the same run on the same data, so their ratio means something.</summary>
/// <param name="Files">Articles.</param>
/// <param name="Indexed">Of these, how many became complete documents: all, or the run counts for nothing.</param>
/// <param name="Bytes">Bytes of the files.</param>
/// <param name="DocumentBytes">Bytes of the documents.</param>
/// <param name="Concurrency">Files in work at once, on both sides.</param>
/// <param name="PipelineSeconds">From the first file that the host received to the last that came to its end.</param>
/// <param name="CeilingSeconds">The same reads and writes without any processing.</param>
internal sealed record BenchReport(
    int Files,
    int Indexed,
    long Bytes,
    long DocumentBytes,
    int Concurrency,
    double PipelineSeconds,
    double CeilingSeconds
)
{
    public double PipelineFilesPerSecond => Math.Round(Files / PipelineSeconds, 1);

    public double CeilingFilesPerSecond => Math.Round(Files / CeilingSeconds, 1);

    /// <summary>Pipeline rate as a part of the ceiling: 1 would mean that processing costs nothing.</summary>
    public double Ratio => Math.Round(CeilingSeconds / PipelineSeconds, 3);

    public IEnumerable<(string Name, string? Value)> Facts()
    {
        yield return (
            "articles",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Files} ({Indexed} indexed), {Bytes / 1024.0 / Files:0.0} KB a file, {DocumentBytes / 1024.0 / Files:0.0} KB a document"
            )
        );
        yield return (
            "pipeline",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{PipelineFilesPerSecond:0.0} articles/s ({PipelineSeconds:0.00} s, {Concurrency} at once)"
            )
        );
        yield return (
            "ceiling",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{CeilingFilesPerSecond:0.0} articles/s ({CeilingSeconds:0.00} s): one blob read and one upsert each, no processing"
            )
        );
        yield return ("ratio", Ratio.ToString("0.000", CultureInfo.InvariantCulture));
    }
}
