using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Hosting;

public sealed class WaitingFilesTests : IDisposable
{
    private static readonly BlobAddress One = new("articles", "a/một.md");
    private static readonly BlobAddress Two = new("articles", "hai.md");

    private readonly ManualTimeProvider _time = new();
    private readonly Recorder _recorder = new();
    private readonly ConditionBoard _board;
    private readonly WaitingFiles _files;

    public WaitingFilesTests()
    {
        _board = new ConditionBoard(_time);
        _files = new WaitingFiles(_recorder, "articles", _board, _time);
    }

    public void Dispose()
    {
        _files.Dispose();
        _board.Dispose();
    }

    [Fact]
    public void Look_OldestWaitsLong_IsAConditionUntilItHasEnded()
    {
        _files.Received(One, "1");
        _time.Advance(TimeSpan.FromSeconds(40));
        _files.Received(Two, "1");
        _files.Look();
        Assert.Empty(_board.Current);

        _time.Advance(TimeSpan.FromSeconds(30));
        _files.Look();
        var condition = Assert.Single(_board.Current);
        Assert.Equal((ConditionNames.Waiting, "articles"), (condition.Name, condition.Subject));
        Assert.StartsWith("2 files wait to be processed, the oldest for 70 s", condition.Message, StringComparison.Ordinal);

        _files.Processed(Report(One, member: "x"));
        _files.Look();
        Assert.Single(_board.Current);

        _files.Processed(Report(One, member: null));
        _files.Look();
        Assert.Empty(_board.Current);
    }

    [Fact]
    public void Failed_LastTry_WaitsNoMore()
    {
        _files.Received(One, "1");
        _time.Advance(WaitingFiles.Long);
        _files.Failed("IngestArticle", "articles/a/một.md", 1, false, new IOException());
        _files.Look();
        Assert.Single(_board.Current);

        _files.Failed("IngestArticle", "articles/a/một.md", 5, true, new IOException());
        _files.Look();

        Assert.Empty(_board.Current);
        Assert.Equal(2, _recorder.Failures.Count);
    }

    private static ProcessingReport Report(BlobAddress blob, string? member) =>
        new(new ArticleJob { Blob = blob }, "id", member, new Outcome.Indexed(), null, TimeSpan.Zero);
}
