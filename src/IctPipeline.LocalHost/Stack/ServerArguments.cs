using System.Globalization;
using IctPipeline.HttpGuard;

namespace IctPipeline.LocalHost.Stack;

/// <summary>Command lines of the servers.</summary>
internal static class ServerArguments
{
    public static IReadOnlyList<string> Storage(LocalStackOptions options) =>
        [.. Common(options, "storage"), "--blob-port", Number(options.BlobPort), "--queue-port", Number(options.QueuePort)];

    public static IReadOnlyList<string> Cosmos(LocalStackOptions options) =>
        [.. Common(options, "cosmos"), "--port", Number(options.CosmosPort)];

    /// <summary>Ctrl-C and SIGTERM to the group reach the servers too; the host ends them, after it has settled what runs.</summary>
    private static string[] Common(LocalStackOptions options, string server) =>
        [
            "--no-interrupt",
            .. options.AllowFaults ? (string[])["--faults"] : [],
            .. AllowedHosts.Parse(options.AllowedHosts).Given.SelectMany(name => (string[])["--allow-host", name]),
            .. options.DataFolder is { } folder ? (string[])["--data", Path.Combine(Path.GetFullPath(folder), server)] : ["--in-memory"],
        ];

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
