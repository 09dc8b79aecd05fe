using System.Text.Json.Nodes;
using IctPipeline.Testing;

namespace IctPipeline.HostContract.Tests;

/// <summary>A value of host.json.</summary>
/// <param name="Extension"><c>queues</c> or <c>blobs</c>.</param>
/// <param name="Name">The setting.</param>
/// <param name="Value">What it shall be.</param>
public sealed record HostSetting(string Extension, string Name, JsonNode Value);

/// <summary>The repository's host.json, as both engines read it.</summary>
internal static class HostJson
{
    /// <summary>Short times, and one encoding where a test does not name another.</summary>
    private static readonly HostSetting[] Common =
    [
        new("queues", "visibilityTimeout", "00:00:01"),
        new("queues", "maxPollingInterval", "00:00:00.2"),
        new("queues", "messageEncoding", "base64"),
    ];

    private static JsonNode Repository => JsonNode.Parse(File.ReadAllText(RepositoryFolder.PathOf("host.json")))!["extensions"]!;

    public static int MaxDequeueCount { get; } = Repository["queues"]!["maxDequeueCount"]!.GetValue<int>();

    public static int BatchSize { get; } = Repository["queues"]!["batchSize"]!.GetValue<int>();

    public static int NewBatchThreshold { get; } = Repository["queues"]!["newBatchThreshold"]!.GetValue<int>();

    public static int PoisonBlobThreshold { get; } = Repository["blobs"]!["poisonBlobThreshold"]!.GetValue<int>();

    /// <returns>The file's path.</returns>
    public static string Write(string folder, IEnumerable<HostSetting> settings)
    {
        var json = JsonNode.Parse(File.ReadAllText(RepositoryFolder.PathOf("host.json")))!;
        foreach (var (extension, name, value) in Common.Concat(settings))
        {
            json["extensions"]![extension]![name] = value.DeepClone();
        }

        var path = Path.Combine(folder, "host.json");
        File.WriteAllText(path, json.ToJsonString());
        return path;
    }
}
