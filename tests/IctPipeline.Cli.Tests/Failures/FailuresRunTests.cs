using IctPipeline.Cli.Failures;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Cli.Tests.Failures;

public sealed class FailuresRunTests
{
    private readonly TestScreen _screen = new();
    private readonly InMemoryArticleStore _store = new();
    private readonly InMemoryRetryQueue _retries = new(TimeProvider.System);

    [Fact]
    public async Task List_NoStatus_ShowsOpenOnesLatestFirst()
    {
        await AddAsync("a.md", FailureStatus.Dead, 1);
        await AddAsync("b.md", FailureStatus.Retrying, 3);
        await AddAsync("c.md", FailureStatus.Replayed, 2);

        Assert.Equal(ExitCodes.Success, await Run().ListAsync(new FailureFilter(), default));

        Assert.Equal(3, _screen.Lines.Count);
        Assert.Contains("b.md", _screen.Lines[0], StringComparison.Ordinal);
        Assert.Contains("a.md: Nothing in it.", _screen.Lines[1], StringComparison.Ordinal);
        Assert.Equal("2 failures in the test.", _screen.Lines[2]);
    }

    [Fact]
    public async Task List_Json_IsTheRecordsAndNothingElse()
    {
        await AddAsync("a.md", FailureStatus.Replayed, 1);

        await Run(json: true).ListAsync(new FailureFilter(FailureStatus.Replayed), default);

        Assert.StartsWith("{\"id\":", Assert.Single(_screen.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Show_IdOrBlob_ShowsTheHistory(bool byId)
    {
        await AddAsync("a.md", FailureStatus.Dead, 1);

        await Run().ShowAsync(byId ? Id("a.md") : "a.md", default);

        Assert.Contains("Empty: Nothing in it.", _screen.Output, StringComparison.Ordinal);
        Assert.Contains("NoAnswer: Away.", _screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_NotThere_SaysSo() =>
        Assert.Equal(ExitCodes.Incomplete, (await Assert.ThrowsAsync<UserError>(() => Run().ShowAsync("x\u001b[2J.md", default))).ExitCode);

    [Fact]
    public async Task Replay_OpenAndClosed_ReplaysTheOpenOneAndSaysSo()
    {
        await AddAsync("a.md", FailureStatus.Dead, 1);
        await AddAsync("b.md", FailureStatus.Discarded, 1);

        Assert.Equal(ExitCodes.Incomplete, await Run().ReplayAsync(["a.md", "b.md"], default));

        Assert.Equal(1, _retries.Count);
        Assert.Contains("b.md: is closed already", _screen.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReplayAll_Json_SaysHowMany()
    {
        await AddAsync("a.md", FailureStatus.Dead, 1);

        await Run(json: true).ReplayAllAsync(new FailureFilter(Limit: int.MaxValue), default);

        Assert.Equal("{\"replayed\":1}", Assert.Single(_screen.Lines));
    }

    [Fact]
    public async Task Discard_OpenThenClosed_ClosesThenRefuses()
    {
        await AddAsync("a.md", FailureStatus.Dead, 1);

        Assert.Equal(ExitCodes.Success, await Run().DiscardAsync("a.md", "An image.", default));

        Assert.Equal(FailureStatus.Discarded, (await _store.FindFailureAsync(Id("a.md"), default))!.Item.Status);
        await Assert.ThrowsAsync<UserError>(() => Run().DiscardAsync("a.md", "Again.", default));
    }

    private FailuresRun Run(bool json = false) =>
        new(_screen.Screen, new FailureAdmin(_store, _retries, new FailureRecorder(_store, TimeProvider.System)), "the test", json);

    private static string Id(string blob) => ArticleId.For(new BlobAddress("articles", blob));

    private Task<WriteResult> AddAsync(string blob, FailureStatus status, int minute) =>
        _store.WriteFailureAsync(
            new ArticleFailure
            {
                Id = Id(blob),
                Container = "articles",
                Blob = blob,
                Stage = ArticleStage.Read,
                Class = FailureClass.Permanent,
                Code = "Empty",
                Message = "Nothing in it.",
                Attempts = 1,
                FirstFailedAt = DateTimeOffset.UnixEpoch,
                LastFailedAt = DateTimeOffset.UnixEpoch.AddMinutes(minute),
                Status = status,
                History = [new FailureEvent(DateTimeOffset.UnixEpoch, "NoAnswer", "Away.", FailureStatus.Retrying)],
            },
            null,
            default
        );
}
