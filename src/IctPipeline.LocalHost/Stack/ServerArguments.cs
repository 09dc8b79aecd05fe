using System.Globalization;

namespace IctPipeline.LocalHost.Stack;

/// <summary>Command lines of the servers.</summary>
internal static class ServerArguments
{
    public static IReadOnlyList<string> Storage(LocalStackOptions options) =>
        [.. Data(options, "storage"), "--blob-port", Number(options.BlobPort), "--queue-port", Number(options.QueuePort)];

    public static IReadOnlyList<string> Cosmos(LocalStackOptions options) =>
        [.. Data(options, "cosmos"), "--port", Number(options.CosmosPort), .. options.AllowFaults ? (string[])["--faults"] : []];

    private static string[] Data(LocalStackOptions options, string server) =>
        options.DataFolder is { } folder ? ["--data", Path.Combine(Path.GetFullPath(folder), server)] : ["--in-memory"];

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
