using System.Globalization;

namespace IctPipeline.Cli.Bench.Measuring;

/// <summary>What a file costs on the wire, the host's listings of the container and its looks at queues included.</summary>
/// <param name="EachFile">Requests a file, by service, method and status.</param>
/// <param name="ReceivedKilobytes">A file.</param>
/// <param name="SentKilobytes">A file.</param>
internal sealed record Requests(IReadOnlyDictionary<string, double> EachFile, double ReceivedKilobytes, double SentKilobytes)
{
    /// <summary>All kinds together.</summary>
    public double Total => Math.Round(EachFile.Values.Sum(), 2);

    public static Requests Between(
        int files,
        IReadOnlyDictionary<string, long> before,
        IReadOnlyDictionary<string, long> after,
        (long Received, long Sent) trafficBefore,
        (long Received, long Sent) trafficAfter
    ) =>
        new(
            after
                .Select(kind => (kind.Key, Count: kind.Value - before.GetValueOrDefault(kind.Key)))
                .Where(kind => kind.Count > 0)
                .OrderByDescending(kind => kind.Count)
                .ThenBy(kind => kind.Key, StringComparer.Ordinal)
                .ToDictionary(kind => kind.Key, kind => Math.Round((double)kind.Count / files, 3)),
            Kilobytes(trafficAfter.Received - trafficBefore.Received, files),
            Kilobytes(trafficAfter.Sent - trafficBefore.Sent, files)
        );

    /// <summary>In words, the frequent kinds first; kinds that are rarer than one in a hundred files are left out.</summary>
    public string Text() =>
        string.Join(
            ", ",
            EachFile
                .Where(kind => kind.Value >= 0.01)
                .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} × {kind.Value:0.00}"))
        );

    private static double Kilobytes(long bytes, int files) => Math.Round(bytes / 1024.0 / files, 1);
}
