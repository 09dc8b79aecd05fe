using System.Text;
using System.Text.Json;
using IctPipeline.Testing;

namespace IctPipeline.EndToEnd.Tests;

public sealed class UpTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Exit_Samples_EveryFileIsIndexedAndStored()
    {
        var files = Directory.GetFiles(Samples.Folder).Length;

        var (exitCode, output, error) = await IctProcess.RunAsync(_folder.Up(["--exit", Samples.Folder]));

        Assert.True(exitCode == 0, output + error);
        Assert.Contains($"{files} files: {files} Indexed; all accounted for", output, StringComparison.Ordinal);
        await _folder.ServersEndAsync();

        // What was stored is there when the same folder is started again.
        await using var again = IctProcess.Start(_folder.Up());
        await again.SaysAsync("Running:");
        Assert.Contains($"{files} files of earlier runs had ended before", again.Output, StringComparison.Ordinal);
        using var client = _folder.Cosmos();
        var articles = await Documents.ArticlesAsync(client!);
        Assert.Equal(files, articles.Count);
        Assert.All(articles, article => Assert.Equal("complete", article.GetProperty("analysis").Text("status")));
        Assert.Equal(0, await again.InterruptAsync());
        await _folder.ServersEndAsync();
    }

    [Fact]
    public async Task Exit_LanguageEmulator_AnalysesThroughTheServicesProtocol()
    {
        await using var up = IctProcess.Start(_folder.Up("--in-memory", "--language", "emulator", Samples.Folder));
        await up.SaysAsync("Running:");
        using var client = _folder.Cosmos();

        var articles = await Documents.ArticlesAsync(client!);

        Assert.NotEmpty(articles);
        Assert.All(
            articles,
            article => Assert.Contains("azure", article.GetProperty("analysis").Text("provider"), StringComparison.OrdinalIgnoreCase)
        );
        Assert.All(articles, article => Assert.True(article.GetProperty("lineage").GetProperty("textRecords").GetInt32() > 0));
        Assert.Matches(@"Language +http://127\.0\.0\.1:\d+/", up.Output);
    }

    [Fact]
    public async Task Put_SameBytesThenNewBytes_LeavesThenChangesTheDocument()
    {
        await using var up = IctProcess.Start(_folder.Up("--in-memory", Samples.Folder));
        await up.SaysAsync("Running:");
        using var client = _folder.Cosmos();
        var before = await Documents.ArticlesAsync(client!);

        await PutAsync(Samples.Folder);
        await up.BecomesAsync(() => Task.FromResult(Count(up.Output, " Unchanged articles/") == before.Count), "every file is Unchanged");
        Assert.Equal(before.Select(Version).Order(), (await Documents.ArticlesAsync(client!)).Select(Version).Order());

        await PutAsync(
            _folder.Write(
                "articles/open-data-portal-hue.md",
                Encoding.UTF8.GetBytes("---\ntitle: Another title\n---\n\nThe city of Huế has changed its mind.\n")
            ),
            "--prefix",
            "articles/"
        );
        await up.SaysAsync(" Indexed articles/open-data-portal-hue.md");
        var after = await Documents.ArticlesAsync(client!);
        Assert.Equal(before.Count, after.Count);
        Assert.Equal("Another title", after.OfBlob("articles/open-data-portal-hue.md").Text("title"));
        Assert.Equal(before.Count - 1, before.Select(Version).Intersect(after.Select(Version)).Count());
    }

    [Fact]
    public async Task Put_HostileFiles_EndAsFailureOrDocumentAndTheHostGoesOn()
    {
        var random = new byte[4096];
        new Random(1).NextBytes(random);
        await using var up = IctProcess.Start(_folder.Up("--in-memory"));
        await up.SaysAsync("Running:");
        _folder.Write("h/random.txt", random);
        _folder.Write("h/empty.md", []);
        _folder.Write("h/word.txt", [0x50, 0x4B, 3, 4, .. random]);
        _folder.Write("h/large.txt", Encoding.ASCII.GetBytes(new string('a', 17 * 1024 * 1024)));
        _folder.Write(
            "h/yaml.md",
            Encoding.UTF8.GetBytes("---\ntitle: \"bị \"gán\" nợ\ndate: [\n\tx: y: z\n---\n\nBài viết vẫn đọc được, dù phần đầu bị hỏng.\n")
        );

        await PutAsync(Path.Combine(_folder.Path, "in", "h"));
        await up.BecomesAsync(() => Task.FromResult(Count(up.Output, " h/") == 5), "five ends");

        using var client = _folder.Cosmos();
        var failures = await Documents.FailuresAsync(client!);
        Assert.All(failures, failure => Assert.Equal("dead", failure.Text("status")));
        Assert.All(failures, failure => Assert.EndsWith(".", failure.Text("message"), StringComparison.Ordinal));
        Assert.Equal("Undecodable", failures.OfBlob("h/random.txt").Text("code"));
        Assert.Equal("Empty", failures.OfBlob("h/empty.md").Text("code"));
        Assert.Equal("InvalidArchive", failures.OfBlob("h/word.txt").Text("code"));
        Assert.Equal("TooLarge", failures.OfBlob("h/large.txt").Text("code"));
        Assert.Contains(
            (await Documents.ArticlesAsync(client!)).OfBlob("h/yaml.md").GetProperty("warnings").EnumerateArray(),
            warning => warning.Text("code") == "frontMatterRecovered"
        );

        var (exitCode, status, _) = await IctProcess.RunAsync("status", "--json", "--data", _folder.Data);
        Assert.Equal(0, exitCode);
        using var counts = JsonDocument.Parse(status);
        Assert.Equal(1, counts.RootElement.GetProperty("documents").GetProperty("articles").GetInt32());
        Assert.Equal(4, counts.RootElement.GetProperty("failures").GetProperty("dead").GetInt32());

        await PutAsync(Samples.Folder);
        await up.SaysAsync(" Indexed articles/");
    }

    [Fact]
    public async Task Exit_RefusedFile_IsAccountedFor()
    {
        var (exitCode, output, error) = await IctProcess.RunAsync(_folder.Up("--in-memory", "--exit", _folder.Write("empty.txt", [])));

        Assert.True(exitCode == 0, output + error);
        Assert.Contains("1 files: 1 Rejected; all accounted for", output, StringComparison.Ordinal);
        Assert.Contains("empty.txt: Empty: ", output, StringComparison.Ordinal);
    }

    private static string Version(JsonElement document) => $"{document.Text("id")} {document.Text("_etag")}";

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private async Task PutAsync(params string[] args)
    {
        var (exitCode, output, error) = await IctProcess.RunAsync(["put", "--data", _folder.Data, .. args]);
        Assert.True(exitCode == 0, output + error);
    }
}
