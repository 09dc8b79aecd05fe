using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.Functions.Http;
using IctPipeline.Functions.Ingest;
using IctPipeline.Functions.Poison;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Hosting;

public sealed class LocalPipelineHostTests : IDisposable
{
    private readonly HostFixture _fixture = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ict-host").FullName;

    public void Dispose()
    {
        _fixture.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_FileIsDropped_BecomesADocumentAndIsReported()
    {
        var blob = new BlobAddress("articles", "một.txt");
        _fixture.Source.Put(blob, Encoding.UTF8.GetBytes("Tít\nThân bài"));
        await using var host = await _fixture.StartAsync(typeof(IngestArticle));

        await Eventually.HoldsAsync(() => !_fixture.Recorder.Reports.IsEmpty, "the article is reported");

        var report = Assert.Single(_fixture.Recorder.Reports);
        Assert.IsType<Outcome.Indexed>(report.Outcome);
        Assert.Equal("Tít", report.Article?.Title);
        Assert.Equal(blob, Assert.Single(_fixture.Recorder.ReceivedBlobs).Blob);
        Assert.NotNull(await _fixture.Store.FindArticleAsync(ArticleId.For(blob), CancellationToken.None));
    }

    /// <summary>
    /// On a poison queue there is no other behind it: a trigger that decodes could never hand this over, and would hide it for ever.
    /// </summary>
    [Fact]
    public async Task Run_MessageThatIsNoBase64IsOnAPoisonQueue_BecomesARecordAndGoes()
    {
        var poison = _fixture.Queues["article-retry-poison"];
        await poison.AddAsync("garbage not base64 %%%", CancellationToken.None);
        await using var host = await _fixture.StartAsync(typeof(RecordPoison));

        await Eventually.HoldsAsync(() => poison.Texts.Count == 0, "the message is taken");

        var failure = Assert.Single(await _fixture.Store.ListFailuresAsync(new FailureFilter(), CancellationToken.None).ToListAsync());
        Assert.Equal((FailureCodes.StrayMessage, "garbage not base64 %%%"), (failure.Code, failure.QueueMessage));
    }

    [Theory]
    [InlineData("AzureWebJobs.IngestArticle.Disabled", "true", false)]
    [InlineData("AzureWebJobs:IngestArticle:Disabled", "true", false)]
    [InlineData("AzureWebJobs.IngestArticle.Disabled", "false", true)]
    public async Task Functions_OneIsDisabledBySetting_DoesNotRun(string setting, string value, bool runs)
    {
        _fixture.Settings[setting] = value;

        await using var host = await _fixture.StartAsync(typeof(IngestArticle), typeof(RetryArticle));

        Assert.Equal(runs ? ["IngestArticle", "RetryArticle"] : ["RetryArticle"], host.Functions);
    }

    [Fact]
    public async Task Run_SweepWasAskedFor_IsWorkedOnWithoutTheTimer()
    {
        _fixture.Source.Put(new BlobAddress("articles", "a.md"), Encoding.UTF8.GetBytes("Một"));
        _fixture.Time.Advance(TimeSpan.FromHours(1));
        var admin = new SweepAdmin(_fixture.Sweeps, _fixture.Time, new Random(1));
        await admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, default);

        await using var host = await _fixture.StartAsync(typeof(RetryArticle));

        await Eventually.HoldsAsync(() => _fixture.Reindex.Count == 1, "the sweep asks for the file");
    }

    [Fact]
    public async Task Stop_FunctionEndsInTime_CompletesItsMessage()
    {
        var gate = new TaskCompletionSource();
        _fixture.Probe.Body = (_, _) => gate.Task;
        await AddMessageAsync();
        var host = await _fixture.StartAsync(typeof(TestFunctions));
        await Eventually.HoldsAsync(() => _fixture.Probe.Count == 1, "the function runs");

        var stopping = host.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping;

        Assert.Empty(_fixture.Queues[TestFunctions.Queue].Texts);
    }

    [Fact]
    public async Task Stop_FunctionTakesTooLong_HandsItsMessageBack()
    {
        _fixture.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        await AddMessageAsync();
        var host = await _fixture.StartAsync(typeof(TestFunctions));
        await Eventually.HoldsAsync(() => _fixture.Probe.Count == 1, "the function runs");

        var stopping = host.DisposeAsync().AsTask();
        while (!stopping.IsCompleted)
        {
            _fixture.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        await stopping;
        Assert.Equal(1, _fixture.Queues[TestFunctions.Queue].VisibleCount);
        Assert.Empty(_fixture.Recorder.Failures);
    }

    [Fact]
    public async Task Start_PortIsTaken_SaysSo()
    {
        await using var first = await _fixture.StartAsync(typeof(HttpTestFunctions));
        await using var second = _fixture.Create(null, first.HttpAddress.Port, typeof(HttpTestFunctions));

        var error = await Assert.ThrowsAsync<LocalHostException>(() => second.StartAsync());

        Assert.Equal(LocalHostCodes.PortTaken, error.Code);
        Assert.Contains($"{first.HttpAddress.Port}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ArticlesStorage", null)]
    [InlineData("Articles:MaxBytes", "-1")]
    public async Task Start_SettingIsWrong_NamesIt(string key, string? value)
    {
        _fixture.Settings[key] = value;

        var error = await Assert.ThrowsAsync<LocalHostException>(async () =>
        {
            await using var host = await _fixture.StartAsync(typeof(TestFunctions));
        });

        Assert.Equal(LocalHostCodes.SettingWrong, error.Code);
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_DataFolderIsInUse_SaysSo()
    {
        await using var first = _fixture.Create(_folder, 0, typeof(HttpTestFunctions));

        var error = Assert.Throws<LocalHostException>(() => _fixture.Create(_folder, 0, typeof(HttpTestFunctions)));

        Assert.Equal(LocalHostCodes.DataInUse, error.Code);
    }

    [Fact]
    public async Task HostKey_SameDataFolder_StaysTheSame()
    {
        string key;
        await using (var first = _fixture.Create(_folder, 0, typeof(HttpTestFunctions)))
        {
            key = first.HostKey;
        }

        await using var second = _fixture.Create(_folder, 0, typeof(HttpTestFunctions));

        Assert.Equal(key, second.HostKey);
        Assert.True(key.Length >= 43, "A key of 32 random bytes.");
    }

    private Task AddMessageAsync() =>
        _fixture.Queues[TestFunctions.Queue].AddAsync(QueueText.Encode("x", base64: true), CancellationToken.None);
}
