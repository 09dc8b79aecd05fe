using IctPipeline.Cli.Up;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests.Up;

public sealed class FileTrackerTests
{
    private readonly FileTracker _tracker = new("articles", new ManualTimeProvider());

    [Fact]
    public void Processed_TriggerFasterThanTheUpload_Counts()
    {
        _tracker.Expect("a.md");
        _tracker.Received(new BlobAddress("articles", "a.md"), "0x1");
        _tracker.Processed(Reports.Of("a.md", new Outcome.Rejected("Empty", "nothing in it")));
        Assert.False(_tracker.Snapshot().IsComplete);

        _tracker.Uploaded("a.md", "\"0x1\"");

        Assert.True(_tracker.Snapshot().IsComplete);
    }

    [Fact]
    public void Processed_OlderVersionOfTheSameName_DoesNotCount()
    {
        _tracker.Expect("a.md");
        _tracker.Received(new BlobAddress("articles", "a.md"), "0x1");
        _tracker.Processed(Reports.Of("a.md", new Outcome.Indexed(), article: Reports.Document("a.md", "0x1")));
        _tracker.Processed(Reports.Of("a.md", new Outcome.Rejected("Empty", "nothing in it")));
        _tracker.Uploaded("a.md", "0x2");
        Assert.False(_tracker.Snapshot().IsComplete);

        _tracker.Received(new BlobAddress("articles", "a.md"), "0x2");
        _tracker.Processed(Reports.Of("a.md", new Outcome.Unchanged()));

        Assert.True(_tracker.Snapshot().IsComplete);
    }

    [Fact]
    public void Processed_DocumentOfTheVersion_CountsWhateverWasReceivedBefore()
    {
        _tracker.Received(new BlobAddress("articles", "a.md"), "0x1");
        _tracker.Expect("b.md");
        _tracker.Received(new BlobAddress("articles", "b.md"), "0x1");
        _tracker.Uploaded("b.md", "0x2");

        _tracker.Processed(Reports.Of("b.md", new Outcome.Indexed(), article: Reports.Document("b.md", "0x2")));

        Assert.Equal("1 Indexed", _tracker.Snapshot().Counts.ToString());
    }

    [Fact]
    public void Rows_FoundByTheHostAndNotDone_IsWaitingAndNotLost()
    {
        Drop("found.md");
        Drop("unheard.md");

        _tracker.Received(new BlobAddress("articles", "found.md"), "0x1");

        Assert.Equal(["Waiting", "Unaccounted"], _tracker.Rows().Select(row => row.Outcome));
        Assert.Equal(1, _tracker.Snapshot().Pending);
        Assert.Contains(
            "1 NOT accounted for, 1 still on their way",
            Summary.Format(_tracker.Snapshot(), 0, TimeSpan.Zero),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Processed_Retry_IsHeardOfButNotAccounted()
    {
        Drop("a.md");

        _tracker.Processed(Reports.Of("a.md", new Outcome.Retry(TimeSpan.FromSeconds(10), "Throttled", "busy"), "0x1"));

        var snapshot = _tracker.Snapshot();
        Assert.False(snapshot.IsSettled);
        Assert.Equal("1 Retry", snapshot.Counts.ToString());
        _tracker.Processed(Reports.Of("a.md", new Outcome.Indexed(), "0x1"));
        Assert.True(_tracker.Snapshot().IsComplete);
    }

    [Fact]
    public void Processed_MemberOfABundle_WaitsForTheBundle()
    {
        Drop("a.zip");

        _tracker.Processed(Reports.Of("a.zip", new Outcome.Indexed(), "0x1", member: "one.md"));
        Assert.False(_tracker.Snapshot().IsComplete);

        _tracker.Processed(Reports.Of("a.zip", new Outcome.Indexed(), "0x1"));
        Assert.True(_tracker.Snapshot().IsComplete);
    }

    [Fact]
    public void UploadFailed_IsSettledButNotComplete()
    {
        _tracker.Expect("a.md");

        _tracker.UploadFailed("a.md", "not dropped: no permission");

        Assert.True(_tracker.Snapshot().IsSettled);
        Assert.False(_tracker.Snapshot().IsComplete);
        var row = Assert.Single(_tracker.Rows());
        Assert.Equal("Unaccounted", row.Outcome);
        Assert.Equal("not dropped: no permission", row.Reason);
    }

    [Fact]
    public void Processed_FileOfSomebodyElse_IsFollowedToo()
    {
        _tracker.Received(new BlobAddress("articles", "theirs.md"), "0x9");
        _tracker.Received(new BlobAddress("article-bodies", "x.txt"), "0x9");
        Assert.Equal(1, _tracker.Snapshot().Total);

        _tracker.Processed(Reports.Of("theirs.md", new Outcome.Indexed()));

        Assert.Equal("theirs.md", Assert.Single(_tracker.TakeEnded()).File);
        Assert.Equal(0, _tracker.Snapshot().Total);
    }

    [Fact]
    public void Found_FileThatEndedMeanwhile_KeepsWhatWasHeard()
    {
        Drop("a.md");
        _tracker.Processed(Reports.Of("a.md", new Outcome.Unchanged(), "0x1"));

        _tracker.Found("a.md", new Outcome.Indexed());

        Assert.Equal("1 Unchanged", _tracker.Snapshot().Counts.ToString());
    }

    [Fact]
    public void Open_FilesWithoutAnEnd_AreNamedWithTheirVersion()
    {
        _tracker.Expect("waiting.md");
        Drop("open.md");
        Drop("done.md");
        _tracker.Processed(Reports.Of("done.md", new Outcome.Indexed(), "0x1"));

        Assert.Equal([("open.md", "0x1")], _tracker.Open());
    }

    private void Drop(string blob)
    {
        _tracker.Expect(blob);
        _tracker.Uploaded(blob, "0x1");
    }
}
