using System.Globalization;
using IctPipeline.Cli.Bench.Measuring;

namespace IctPipeline.Cli.Bench;

/// <summary>What <c>ict bench</c> measured. All figures are of the same run on the same data, so their ratios mean something.</summary>
/// <param name="Files">Articles.</param>
/// <param name="Indexed">Of these, how many became complete documents: all, or the run counts for nothing.</param>
/// <param name="Concurrency">Files in work at once, everywhere.</param>
/// <param name="Warm">Whether a thousand other files ran before.</param>
/// <param name="Bytes">Bytes of the files.</param>
/// <param name="DocumentBytes">Bytes of the documents.</param>
/// <param name="FirstDocumentSeconds">From the moment before the host was built to the first file's end.</param>
/// <param name="Pipeline">All files.</param>
/// <param name="First">The first hundred of them; null where there are no more.</param>
/// <param name="Rest">The others.</param>
/// <param name="Requests">What the pipeline sent.</param>
/// <param name="CeilingSame">The operations that the pipeline's rules need, without any processing.</param>
/// <param name="CeilingLeast">A download and an upsert, without any processing.</param>
internal sealed record BenchReport(
    int Files,
    int Indexed,
    int Concurrency,
    bool Warm,
    long Bytes,
    long DocumentBytes,
    double FirstDocumentSeconds,
    Phase Pipeline,
    Phase? First,
    Phase? Rest,
    Requests Requests,
    Phase CeilingSame,
    Phase CeilingLeast
)
{
    /// <summary>Pipeline rate as a part of the ceiling with the same operations: 1 would mean that processing costs nothing.</summary>
    public double RatioSame => Ratio(CeilingSame);

    /// <summary>Pipeline rate as a part of what any program could reach.</summary>
    public double RatioLeast => Ratio(CeilingLeast);

    public IEnumerable<(string Name, string? Value)> Facts()
    {
        yield return (
            "articles",
            Text($"{Files} ({Indexed} indexed), {Bytes / 1024.0 / Files:0.0} KB a file, {DocumentBytes / 1024.0 / Files:0.0} KB a document")
        );
        yield return ("first document", Text($"{FirstDocumentSeconds:0.00} s after the host's start{(Warm ? ", warm" : "")}"));
        yield return ("pipeline", Line(Pipeline, Text($", {Concurrency} at once")));
        yield return ("first files", First is null ? null : Line(First, ""));
        yield return ("rest", Rest is null ? null : Line(Rest, ""));
        yield return ("ceiling", Line(CeilingSame, ": the same operations, no processing"));
        yield return ("least", Line(CeilingLeast, ": one blob read and one upsert each"));
        yield return ("requests", Text($"{Requests.Total:0.00} a file: {Requests.Text()}"));
        yield return ("traffic", Text($"{Requests.ReceivedKilobytes:0.0} KB received, {Requests.SentKilobytes:0.0} KB sent a file"));
        yield return ("ratios", Text($"{RatioSame:0.000} of the ceiling, {RatioLeast:0.000} of the least"));
    }

    private double Ratio(Phase ceiling) => Math.Round(ceiling.Seconds / Pipeline.Seconds, 3);

    private static string Line(Phase phase, string remark)
    {
        var servers = string.Concat(phase.ServerMilliseconds.Select(server => Text($" + {server.Value:0.0} {server.Key}")));
        return Text($"{phase.FilesPerSecond:0.0} articles/s ({phase.Seconds:0.00} s{remark}); ")
            + Text($"{phase.HostMilliseconds:0.0} ms of processor (compiling {phase.CompilingMilliseconds:0.0}){servers}")
            + Text($" and {phase.AllocatedKilobytes:0} KB allocated a file");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
