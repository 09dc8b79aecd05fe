using System.Globalization;

namespace IctPipeline.Cli.Bench.Reindex;

/// <summary>What a sweep over an unchanged archive took, by size.</summary>
internal sealed record SweepBenchReport(IReadOnlyList<SweepBenchRow> Sizes)
{
    public IEnumerable<(string Name, string? Value)> Facts() =>
        Sizes.Select(row =>
            (
                string.Create(CultureInfo.InvariantCulture, $"{row.Blobs:N0} blobs"),
                (string?)
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.BlobsPerSecond:N0} blobs/s ({row.Seconds:0.00} s), {row.AllocatedBytes / 1e6:N1} MB allocated, peak heap "
                            + $"+{row.PeakHeapBytes / 1e6:N1} MB, peak working set +{row.PeakWorkingSetBytes / 1e6:N1} MB, {row.Jobs} jobs"
                    )
            )
        );
}

/// <summary>
/// One size. Blobs and documents are generated as they are asked for; making them is part of the time and of what is allocated.
/// </summary>
/// <param name="BlobsPerSecond">Each looked at from both sides: as a blob, and as a document.</param>
/// <param name="LargestPage">Blobs that were held at once.</param>
/// <param name="AllocatedBytes">All that was allocated, collected since or not.</param>
/// <param name="PeakHeapBytes">Growth of the managed heap at its peak, garbage included.</param>
/// <param name="PeakWorkingSetBytes">Growth of the process at its peak.</param>
internal sealed record SweepBenchRow(
    int Blobs,
    double Seconds,
    double BlobsPerSecond,
    long Jobs,
    int LargestPage,
    long AllocatedBytes,
    long PeakHeapBytes,
    long PeakWorkingSetBytes
);
