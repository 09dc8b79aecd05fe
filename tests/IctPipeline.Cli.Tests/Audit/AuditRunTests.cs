using System.Text;
using System.Text.Json;
using IctPipeline.Cli.Audit;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests.Audit;

public sealed class AuditRunTests
{
    private readonly TestScreen _screen = new();
    private readonly InMemoryArticleStore _store = new();
    private readonly InMemoryArticleSource _source = new(TimeProvider.System);

    [Fact]
    public async Task Run_NothingWrong_IsSuccess()
    {
        Assert.Equal(ExitCodes.Success, await RunAsync(json: false));

        Assert.Contains("Clean: every file has exactly one end.", _screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Finding_IsASentenceAndExitCodeOne()
    {
        _source.Put(new BlobAddress("articles", "a.md"), Encoding.UTF8.GetBytes("x"));

        Assert.Equal(1, await RunAsync(json: false));

        Assert.Contains("Unaccounted articles/a.md is neither a document nor a failure.", _screen.Lines);
    }

    [Fact]
    public async Task Run_FilesOfMostDocumentsAreGone_SaysSoInOneSentence()
    {
        for (var number = 0; number < 12; number++)
        {
            await _store.WriteArticleAsync(SampleDocuments.Article($"{number}.md"), null, default);
        }

        Assert.Equal(1, await RunAsync(json: false));

        Assert.Contains("The files of 12 of 12 documents are gone", _screen.Output, StringComparison.Ordinal);
        Assert.Contains("ict reindex resume", _screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Json_IsOneObject()
    {
        _source.Put(new BlobAddress("articles", "a.md"), Encoding.UTF8.GetBytes("x"));

        Assert.Equal(1, await RunAsync(json: true));

        using var report = JsonDocument.Parse(Assert.Single(_screen.Lines));
        Assert.Equal(1, report.RootElement.GetProperty("blobs").GetInt64());
        Assert.False(report.RootElement.GetProperty("clean").GetBoolean());
        Assert.Equal("unaccounted", report.RootElement.GetProperty("findings")[0].GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Run_UnreadableMessages_AreCountedAndNamed()
    {
        await RunAsync(json: false, new QueueDepth("article-retry", 9, null, 3), new QueueDepth("article-deleted-poison", 1, null, 1));

        Assert.Contains(
            _screen.Lines,
            line =>
                line.EndsWith(
                    "3 unreadable messages on article-retry, 1 unreadable message on article-deleted-poison",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task Run_ThousandsOfFindings_AreListedUpToABound()
    {
        for (var i = 0; i < AuditRun.MostListed + 1234; i++)
        {
            _source.Put(new BlobAddress("articles", $"{i}.md"), Encoding.UTF8.GetBytes("x"));
        }

        await RunAsync(json: false);

        Assert.Equal(AuditRun.MostListed + 1, _screen.Lines.Count(line => line.StartsWith("Unaccounted ", StringComparison.Ordinal)));
        Assert.Contains("Unaccounted 1,234 more; `ict audit --json` names each.", _screen.Lines);
    }

    private Task<int> RunAsync(bool json, params QueueDepth[] queues) =>
        new AuditRun(_screen.Screen, new IngestAudit(_source, _store, new Queues(queues)), "the test", json).RunAsync(default);

    private sealed class Queues(IReadOnlyList<QueueDepth> depths) : IQueueMonitor
    {
        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) => Task.FromResult(depths);
    }
}
