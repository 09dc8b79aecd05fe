using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Up;
using IctPipeline.Core.Conditions;

namespace IctPipeline.Cli.Doctor;

/// <summary>The data folder and the ports.</summary>
internal sealed class MachineChecks(string dataFolder, RunningStack? running, Func<int, bool> isFree)
{
    private const long LeastBytes = 1_000_000_000;

    public IEnumerable<Finding> Run()
    {
        yield return Folder();
        yield return Space();
        if (running is { IsAlive: true })
        {
            yield return Finding.Good("ports", "held by the stack that runs");
            yield break;
        }

        foreach (
            var (use, port, option) in new[]
            {
                ("HTTP functions", PortChoice.Http, "--http-port"),
                ("blobs", PortChoice.Blob, "--blob-port"),
                ("queues", PortChoice.Queue, "--queue-port"),
                ("Cosmos DB", PortChoice.Cosmos, "--cosmos-port"),
                ("reader", PortChoice.Reader, "--reader-port"),
            }
        )
        {
            yield return isFree(port)
                ? Finding.Good($"port {port}", $"free ({use})")
                : Finding.Note(
                    $"port {port}",
                    $"taken by another program ({use})",
                    $"`ict up` takes another port by itself; {option} chooses one."
                );
        }
    }

    private Finding Folder()
    {
        var existing = Existing();
        var probe = Path.Combine(existing, $".ict-doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Finding.Good("data folder", dataFolder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Finding.Bad(
                "data folder",
                $"{dataFolder} can't be written",
                "Choose another with --data, or give yourself the right to write there."
            );
        }
    }

    private Finding Space()
    {
        var free = new DriveInfo(Existing()).AvailableFreeSpace;
        return free >= LeastBytes
            ? Finding.Good("disk", $"{free / LeastBytes} GB free")
            : Finding.Bad("disk", $"{free / 1_000_000} MB free", "Make room: the local servers keep everything that is dropped.");
    }

    private string Existing()
    {
        var folder = new DirectoryInfo(dataFolder);
        while (!folder.Exists && folder.Parent is { } parent)
        {
            folder = parent;
        }

        return folder.FullName;
    }
}
