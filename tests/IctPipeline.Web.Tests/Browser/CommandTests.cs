using System.Text.Json;
using IctPipeline.EndToEnd.Tests;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>The commands that read documents, over the same run as the pages.</summary>
[Collection(ReaderSite.CollectionName)]
public sealed class CommandTests(ReaderSite site)
{
    [Fact]
    public async Task Search_Language_ListsItsDocuments()
    {
        var articles = await JsonAsync("search", "--language", "ko", "--json");
        Assert.Equal(2, articles.Count);
        Assert.All(articles, article => Assert.Equal("ko", article.GetProperty("language").GetProperty("tag").GetString()));
        var (exitCode, output, _) = await RunAsync("search", "lào", "cai");
        Assert.Equal(0, exitCode);
        Assert.Contains("Lào Cai phủ sóng 4G", output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("search", "không", "có", "gì", "như", "thế", "zyxw")).ExitCode);
    }

    [Fact]
    public async Task Show_Blob_IsTheStoredDocument()
    {
        var document = Assert.Single(await JsonAsync("show", "news/kt-quantum-network-ko.txt", "--json"));
        Assert.Equal("article", document.GetProperty("type").GetString());
        Assert.False(document.TryGetProperty("_etag", out _));
        Assert.Equal(
            document.GetProperty("id").GetString(),
            Assert.Single(await JsonAsync("show", document.GetProperty("id").GetString()!, "--json")).GetProperty("id").GetString()
        );
        Assert.Equal("failure", Assert.Single(await JsonAsync("show", "news/broken.json", "--json")).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Entities_Kind_AreCountedMostFirst()
    {
        var entities = await JsonAsync("entities", "--kind", "organization", "--json");
        Assert.All(entities, entity => Assert.Equal("Organization", entity.GetProperty("category").GetString()));
        var counts = entities.Select(entity => entity.GetProperty("documents").GetInt64()).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.True(counts[0] > 1);
    }

    [Fact]
    public async Task Export_File_HoldsEveryDocument()
    {
        var file = Path.Combine(Path.GetTempPath(), $"ict-export-{Guid.NewGuid():n}.jsonl");
        var report = Assert.Single(await JsonAsync("export", "--language", "en", "--output", file, "--json"));
        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal((await JsonAsync("search", "--language", "en", "--json")).Count, lines.Length);
        Assert.Equal(lines.Length, report.GetProperty("documents").GetInt32());
        Assert.All(
            lines,
            line => Assert.Equal("en", JsonDocument.Parse(line).RootElement.GetProperty("language").GetProperty("tag").GetString())
        );
        File.Delete(file);
        var (_, csv, _) = await RunAsync("export", "--format", "csv", "--language", "ko");
        Assert.StartsWith("id,title,lead,published", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_RunningStack_FindsNothingWrong()
    {
        var findings = await JsonAsync("doctor", "--json");
        Assert.DoesNotContain(findings, finding => finding.GetProperty("state").GetString() == "bad");
        Assert.Contains(findings, finding => finding.GetProperty("check").GetString() == "reader");
    }

    private async Task<IReadOnlyList<JsonElement>> JsonAsync(params string[] args)
    {
        var (exitCode, output, error) = await RunAsync(args);
        Assert.True(exitCode == 0, error);
        return
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args) =>
        IctProcess.RunAsync([.. args, "--data", site.Data]);
}
