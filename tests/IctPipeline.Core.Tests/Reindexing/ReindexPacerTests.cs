using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Reindexing;

public class ReindexPacerTests
{
    private static readonly ArticleJob Drop = new() { Blob = new BlobAddress("articles", "a.md") };

    private readonly ManualTimeProvider _time = new();
    private readonly ReindexPacer _pacer;

    public ReindexPacerTests() => _pacer = new ReindexPacer(new ReindexPacing { MaxPerSecond = 10 }, _time);

    [Fact]
    public async Task Wait_FirstJob_GoesAtOnce() => await _pacer.WaitAsync(CancellationToken.None);

    [Fact]
    public async Task Wait_MoreThanTheRate_IsSpreadOverTime()
    {
        var waits = Enumerable.Range(0, 21).Select(_ => _pacer.WaitAsync(CancellationToken.None)).ToList();

        await AdvanceAsync(TimeSpan.FromSeconds(1), waits);

        Assert.Equal(11, waits.Count(wait => wait.IsCompletedSuccessfully));
        await AdvanceAsync(TimeSpan.FromSeconds(1), waits);
        Assert.All(waits, wait => Assert.True(wait.IsCompletedSuccessfully));
    }

    [Fact]
    public void Throttled_Once_HalvesTheRate()
    {
        _pacer.Throttled(Dependencies.Cosmos, null);

        Assert.Equal(5, _pacer.PerSecond);
    }

    [Fact]
    public void Throttled_InABurst_CountsOnce()
    {
        for (var i = 0; i < 10; i++)
        {
            _pacer.Throttled(Dependencies.Cosmos, null);
        }

        Assert.Equal(5, _pacer.PerSecond);
    }

    [Fact]
    public void Throttled_AgainAndAgain_StopsAtTheSlowest()
    {
        for (var i = 0; i < 20; i++)
        {
            _pacer.Throttled(Dependencies.Language, null);
            _time.Advance(ReindexPacer.BetweenCuts);
        }

        Assert.Equal(10 * ReindexPacer.SlowestPart, _pacer.PerSecond);
    }

    [Fact]
    public void Throttled_ThenQuiet_ComesBackStepByStep()
    {
        _pacer.Throttled(Dependencies.Cosmos, null);

        _time.Advance(ReindexPacer.BetweenSteps);
        Assert.Equal(10 * (0.5 + ReindexPacer.Step), _pacer.PerSecond);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(10, _pacer.PerSecond);
    }

    [Fact]
    public async Task Throttled_WithAHint_WaitsAtLeastThatLong()
    {
        _pacer.Throttled(Dependencies.Language, TimeSpan.FromSeconds(7));
        var wait = _pacer.WaitAsync(CancellationToken.None);

        await AdvanceAsync(TimeSpan.FromSeconds(6.9), wait);
        Assert.False(wait.IsCompleted);
        await AdvanceAsync(TimeSpan.FromSeconds(0.2), wait);

        Assert.True(wait.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Wait_RightAfterADrop_MakesWay()
    {
        _pacer.Received(Drop);
        var wait = _pacer.WaitAsync(CancellationToken.None);

        await AdvanceAsync(TimeSpan.FromSeconds(0.9), wait);
        Assert.False(wait.IsCompleted);
        await AdvanceAsync(TimeSpan.FromSeconds(0.2), wait);

        Assert.True(wait.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Wait_DropsWithoutEnd_GoesOnAfterTheLongestYield()
    {
        _pacer.Received(Drop);
        var wait = _pacer.WaitAsync(CancellationToken.None);
        for (var i = 0; i < 49; i++)
        {
            await AdvanceAsync(TimeSpan.FromSeconds(0.1), wait);
            _pacer.Received(Drop);
        }

        Assert.False(wait.IsCompleted);
        await AdvanceAsync(TimeSpan.FromSeconds(0.2), wait);

        Assert.True(wait.IsCompletedSuccessfully);
    }

    [Fact]
    public void Received_ReindexJob_MakesNobodyWait()
    {
        _pacer.Received(Drop with { Reason = JobReason.Reindex });

        Assert.True(_pacer.WaitAsync(CancellationToken.None).IsCompletedSuccessfully);
    }

    /// <summary>In small steps, each of which lets the jobs that are due go on: a job is done or waits for its timer.</summary>
    private async Task AdvanceAsync(TimeSpan time, params List<Task> waits)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMilliseconds(50))
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            while (waits.Count(wait => wait.IsCompleted) + _time.PendingTimers < waits.Count)
            {
                await Task.Yield();
            }
        }
    }
}
