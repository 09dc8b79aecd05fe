using System.Diagnostics;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>A data folder of <c>ict up</c>, with looks from outside at what runs in it.</summary>
internal sealed class StackFolder : IDisposable
{
    private static readonly TimeSpan ServersEndWithin = TimeSpan.FromSeconds(30);

    public string Path { get; } = Directory.CreateTempSubdirectory("ict-e2e-").FullName;

    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>The command line of a stack in this folder, on free ports.</summary>
    public string[] Up(params string[] args) =>
        [
            "up",
            "--data",
            Data,
            "--http-port",
            "0",
            "--blob-port",
            "0",
            "--queue-port",
            "0",
            "--cosmos-port",
            "0",
            "--reader-port",
            "0",
            .. args,
        ];

    /// <summary>Writes a file to be dropped.</summary>
    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, "in", name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A client for the running stack, made from what the stack itself says; null while it does not run.</summary>
    public CosmosClient? Cosmos()
    {
        var file = System.IO.Path.Combine(Data, "stack.json");
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var stack = JsonDocument.Parse(File.ReadAllBytes(file));
            return new CosmosClient(
                stack.RootElement.GetProperty("cosmosEndpoint").GetString(),
                stack.RootElement.GetProperty("cosmosKey").GetString(),
                new CosmosClientOptions { ConnectionMode = ConnectionMode.Gateway, LimitToEndpoint = true }
            );
        }
        catch (JsonException)
        {
            // It is just being written.
            return null;
        }
    }

    /// <summary>The container that files are dropped into, in the stack that runs.</summary>
    public BlobContainerClient Drops()
    {
        using var stack = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(Data, "stack.json")));
        return new BlobServiceClient(stack.RootElement.GetProperty("storage").GetString()).GetBlobContainerClient("articles");
    }

    /// <summary>Ids of the server processes that use this folder (Linux: from their command lines).</summary>
    public IReadOnlyList<int> Servers()
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        return
        [
            .. Process
                .GetProcessesByName("node")
                .Select(process => process.Id)
                .Where(id => CommandLine(id).Contains(Path, StringComparison.Ordinal)),
        ];
    }

    /// <summary>Waits until no server of this folder is left.</summary>
    public async Task ServersEndAsync()
    {
        for (var clock = Stopwatch.StartNew(); Servers().Count > 0; await Task.Delay(100))
        {
            Assert.True(clock.Elapsed < ServersEndWithin, $"Servers outlive their ict: {string.Join(", ", Servers())}");
        }
    }

    public void Dispose()
    {
        // Servers end a moment after an ict that was killed, and write into the folder until then.
        SpinWait.SpinUntil(() => Servers().Count == 0, ServersEndWithin);
        Directory.Delete(Path, recursive: true);
    }

    private static string CommandLine(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
