using System.Text.Json.Nodes;
using IctPipeline.Testing;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>A document is a function of its file and the settings: two processes, each with a hash seed of its own, agree.</summary>
public sealed class SamenessTests
{
    /// <summary>Fields that a clock fills in; <c>ict simulate</c> takes the time of the run for that of the file.</summary>
    private static readonly string[] Clocks =
    [
        "ingestedAt",
        "updatedAt",
        "analyzedAt",
        "deletedAt",
        "lastModified",
        "firstFailedAt",
        "lastFailedAt",
    ];

    [Fact]
    public async Task Simulate_OtherTimeZoneLanguageAndHashSeed_GivesTheSameDocuments()
    {
        var one = await SimulateAsync(
            new()
            {
                ["TZ"] = "Asia/Ho_Chi_Minh",
                ["LANG"] = "vi_VN.UTF-8",
                ["LC_ALL"] = "vi_VN.UTF-8",
            }
        );
        var other = await SimulateAsync(
            new()
            {
                ["TZ"] = "America/New_York",
                ["LANG"] = "tr_TR.UTF-8",
                ["LC_ALL"] = "tr_TR.UTF-8",
            }
        );

        Assert.True(one.Count > 5);
        Assert.Equal(one, other);
    }

    private static async Task<List<string>> SimulateAsync(Dictionary<string, string?> environment)
    {
        await using var process = IctProcess.Start(["simulate", "--json", RepositoryFolder.PathOf("samples", "articles")], environment);
        Assert.True(await process.ExitAsync() == 0, process.Transcript);
        return
        [
            .. process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WithoutClocks),
        ];
    }

    private static string WithoutClocks(string line)
    {
        var document = JsonNode.Parse(line)!;
        foreach (var part in new[] { document, document["source"], document["lineage"], document["analysis"] }.OfType<JsonObject>())
        {
            foreach (var clock in Clocks)
            {
                part.Remove(clock);
            }
        }

        return document.ToJsonString();
    }
}
