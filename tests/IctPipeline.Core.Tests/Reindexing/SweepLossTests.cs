using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

/// <summary>An emptied container looks like the deletion of everything: a sweep asks before documents follow.</summary>
public class SweepLossTests
{
    private readonly SweepWorld _world = new();

    [Fact]
    public async Task Sweep_ContainerWasEmptied_AsksBeforeASingleDocumentFollows()
    {
        await IngestAsync(300);
        Delete(300);

        var run = await StartAsync(new SweepFilter());

        Assert.Equal((SweepState.Paused, SweepLoss.Asked, 0L), (run.State, run.Loss, run.Counts.TotalJobs));
        Assert.Contains("The files of 300 of 300 documents are gone at once", run.Errors[^1].Message, StringComparison.Ordinal);
        Assert.Equal(0, _world.Queue.Count);
        Assert.Null(await _world.Runner().WorkAsync(default));
        var told = Assert.Single(_world.Conditions.Current);
        Assert.Equal((ConditionNames.Loss, $"Sweep {run.RunId} asks: {run.Errors[^1].Message}"), (told.Name, told.Message));

        Assert.Equal(SweepAnswerKind.Done, (await _world.Admin.ResumeAsync(run.RunId, default)).Kind);
        var resumed = await _world.Runner().WorkAsync(default);
        await _world.DrainAsync();

        Assert.Equal((SweepState.Completed, 300L), (resumed!.State, resumed.Counts.Gone));
        Assert.Empty(_world.Conditions.Current);
        Assert.Equal(0, (await _world.Store.CountAsync(default)).Articles);
    }

    [Fact]
    public async Task Sweep_FilesCameBackWhileItAsked_HasNothingToDo()
    {
        await IngestAsync(30);
        Delete(30);
        var run = await StartAsync(new SweepFilter());
        _world.DropMany(30);

        await _world.Admin.CancelAsync(run.RunId, default);
        await _world.Runner().WorkAsync(default);
        Assert.Empty(_world.Conditions.Current);
        await _world.SweepAsync();
        await _world.DrainAsync();

        Assert.Equal(30, (await _world.Store.CountAsync(default)).Articles);
    }

    [Theory]
    [InlineData(40, 21, 0.5, true)]
    [InlineData(40, 20, 0.5, false)]
    [InlineData(12, 10, 0.5, false)]
    [InlineData(40, 21, 1.0, false)]
    [InlineData(40, 13, 0.25, true)]
    public async Task Sweep_SomeFilesAreGone_AsksAboveTheLimitAndAHandful(int files, int gone, double limit, bool asks)
    {
        _world.Processing = _world.Processing with { MaxLossAtOnce = limit };
        await IngestAsync(files);
        Delete(gone);

        var run = await StartAsync(new SweepFilter());

        Assert.Equal(asks ? SweepState.Paused : SweepState.Completed, run.State);
        Assert.Equal(asks ? 0 : gone, run.Counts.Gone);
    }

    [Fact]
    public async Task Sweep_OneBundleWithMostDocumentsIsGone_DoesNotAsk()
    {
        await IngestAsync(5);
        _world.Drop("many.zip", "!bundle\n" + string.Concat(Enumerable.Range(0, 30).Select(number => $"m{number}: Một {number}\n")));
        await _world.IngestAllAsync();
        _world.Source.Delete(new BlobAddress(SweepWorld.Container, "many.zip"));

        Assert.Equal(1, (await _world.SweepAsync()).Counts.Gone);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sweep_OneFolderIsGone_AsksIfThatIsWhatItIsAbout(bool ofTheFolder)
    {
        _world.DropMany(20, "a");
        _world.DropMany(30, "b");
        await _world.IngestAllAsync();
        for (var i = 0; i < 20; i++)
        {
            _world.Source.Delete(new BlobAddress(SweepWorld.Container, SweepWorld.Name(i, "a")));
        }

        var run = await StartAsync(ofTheFolder ? new SweepFilter { Prefix = "a/" } : new SweepFilter());

        Assert.Equal(ofTheFolder ? SweepState.Paused : SweepState.Completed, run.State);
    }

    [Fact]
    public async Task Sweep_DryRunOverAnEmptiedContainer_CountsAndAsksNothing()
    {
        await IngestAsync(30);
        Delete(30);

        Assert.Equal(30, (await _world.SweepAsync(dryRun: true)).Counts.Gone);
    }

    [Fact]
    public async Task Sweep_DocumentsOutliveTheirFiles_AsksNothing()
    {
        _world.Processing = _world.Processing with { OnDelete = OnDelete.Keep };
        await IngestAsync(30);
        Delete(30);

        Assert.Equal(0, (await _world.SweepAsync()).Counts.Gone);
    }

    [Fact]
    public async Task Sweep_OneNameOfManyThatAreGoneCantBeAddressed_AsksAndEndsAllTheSame()
    {
        await IngestAsync(30);
        _world.Drop("h/../up.txt", "Một");
        await _world.IngestAllAsync();
        Delete(30);
        _world.Source.Delete(new BlobAddress(SweepWorld.Container, "h/../up.txt"));
        var source = new UnaddressableNames(_world.Source);
        await _world.Admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, default);

        var asking = await _world.Runner(source).WorkAsync(default);
        await _world.Admin.ResumeAsync(asking!.RunId, default);
        var resumed = await _world.Runner(source).WorkAsync(default);

        Assert.Equal((SweepLoss.Asked, SweepState.Completed, 30L), (asking.Loss, resumed!.State, resumed.Counts.Gone));
    }

    private Task IngestAsync(int files)
    {
        _world.DropMany(files);
        return _world.IngestAllAsync();
    }

    private void Delete(int files)
    {
        for (var i = 0; i < files; i++)
        {
            _world.Source.Delete(new BlobAddress(SweepWorld.Container, SweepWorld.Name(i)));
        }
    }

    private async Task<SweepRun> StartAsync(SweepFilter filter)
    {
        Assert.Equal(SweepAnswerKind.Done, (await _world.Admin.StartAsync(filter, dryRun: false, SweepTrigger.Cli, default)).Kind);
        return (await _world.Runner().WorkAsync(default))!;
    }
}
