using System.Text.Json;
using IctPipeline.EndToEnd.Tests;
using IctPipeline.Testing;
using Microsoft.Playwright;

namespace IctPipeline.Web.Tests.Browser;

/// <summary>A whole local run with some articles, a file that is refused, a hostile one, and a browser before it.</summary>
public sealed class ReaderSite : IAsyncLifetime, IDisposable
{
    /// <summary>Tests that only look.</summary>
    internal const string CollectionName = "Reader site";

    /// <summary>Tests that add, replay, discard or sweep: on a run of their own, since the others count what is there.</summary>
    internal const string ChangingCollectionName = "Changing reader site";

    private const float SlowMachine = 30_000;

    private readonly StackFolder _folder = new();
    private IctProcess _ict = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private JsonElement _stack;

    public Uri Address => new(_stack.GetProperty("readerAddress").GetString()!);

    public async Task InitializeAsync()
    {
        // A machine that does much else is slow, and not wrong.
        Assertions.SetDefaultExpectTimeout(SlowMachine);
        var news = Directory.CreateDirectory(Path.Combine(_folder.Path, "news"));
        foreach (var sample in Directory.GetFiles(RepositoryFolder.PathOf("samples", "articles")))
        {
            File.Copy(sample, Path.Combine(news.FullName, Path.GetFileName(sample)));
        }

        await File.WriteAllTextAsync(Path.Combine(news.FullName, "broken.json"), "{\"title\": ");
        await File.WriteAllTextAsync(Path.Combine(news.FullName, "hostile.md"), HostileArticle.Text);
        var browser = StartBrowserAsync();
        _ict = IctProcess.Start(_folder.Up(news.FullName));
        await _ict.SaysAsync("Running: drop more files");
        _stack = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "stack.json"))).RootElement;

        // On a slow machine the command lets go of files before they are there.
        var files = Directory.GetFiles(news.FullName).Length;
        await _ict.BecomesAsync(async () => await EndsAsync() >= files, "every file has its end");
        await browser;
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_ict?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A page of its own session, that complains of whatever the browser complains of.</summary>
    internal async Task<WatchedPage> OpenAsync(string path, int width = 1280, ColorScheme colors = ColorScheme.Light, bool scripts = true)
    {
        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = width > 600 ? 900 : 780 },
                ColorScheme = colors,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
                JavaScriptEnabled = scripts,
                BaseURL = Address.AbsoluteUri,
            }
        );
        var page = new WatchedPage(await context.NewPageAsync(), Address);
        await page.GoAsync(path);
        return page;
    }

    /// <summary>Drops a file into the running stack, as a person does.</summary>
    internal async Task DropAsync(string name, string content)
    {
        var file = Path.Combine(_folder.Path, name);
        await File.WriteAllTextAsync(file, content);
        var (exitCode, output, error) = await IctProcess.RunAsync("put", "--data", Data, file);
        Assert.True(exitCode == 0, output + error);
    }

    /// <summary>A file of so many zeros, for a form.</summary>
    internal string FileOf(string name, long bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        using var file = File.Create(path);
        file.SetLength(bytes);
        return path;
    }

    /// <summary>What the Functions API answers.</summary>
    internal async Task<JsonElement> ApiAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_stack.GetProperty("httpAddress").GetString()!) };
        client.DefaultRequestHeaders.Add("x-functions-key", _stack.GetProperty("hostKey").GetString());
        return JsonDocument.Parse(await client.GetStringAsync(path)).RootElement;
    }

    private async Task<long> EndsAsync()
    {
        var documents = (await ApiAsync("api/status")).GetProperty("documents");
        return documents.GetProperty("articles").GetInt64() + documents.GetProperty("dead").GetInt64();
    }

    internal string Data => _folder.Data;

    private async Task StartBrowserAsync()
    {
        var executable = await Chromium.FindAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu"] }
        );
    }
}

[CollectionDefinition(ReaderSite.CollectionName)]
public sealed class ReaderSiteCollection : ICollectionFixture<ReaderSite>;

[CollectionDefinition(ReaderSite.ChangingCollectionName)]
public sealed class ChangingReaderSiteCollection : ICollectionFixture<ReaderSite>;
