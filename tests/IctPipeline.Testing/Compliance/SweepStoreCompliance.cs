using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="ISweepStore"/> promises. Each test has a store of its own.</summary>
public abstract class SweepStoreCompliance
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    protected abstract ISweepStore Store { get; }

    [Fact]
    public async Task Write_NewRun_IsReadAsItWasWritten()
    {
        var run = Run("a") with
        {
            Filter = new SweepFilter
            {
                Prefix = "tin tức/",
                Ids = ["x"],
                IngestedBefore = Noon,
                Only = AnalysisFeatures.Entities,
            },
            Position = new SweepPosition
            {
                Phase = SweepPhase.Documents,
                Page = "{\"token\":1}",
                After = "tin tức/a.md",
            },
            Counts = new SweepCounts
            {
                Listed = 7,
                Jobs = new SortedDictionary<string, long> { ["missing"] = 3 },
            },
            Lease = new SweepLease("me", Noon),
            Errors = [new SweepError(Noon, "down")],
        };

        Assert.Equal(WriteResult.Written, await Store.WriteAsync(run, null, default));

        Assert.Equal(Json(run), Json((await Store.FindAsync(run.Id, default))!.Item));
    }

    [Fact]
    public async Task Find_Unknown_IsNull()
    {
        Assert.Null(await Store.FindAsync("none", default));
        Assert.Null(await Store.FindClockAsync(default));
    }

    [Fact]
    public async Task Write_AnotherVersionIsThere_IsAConflict()
    {
        var run = Run("a");
        await Store.WriteAsync(run, null, default);
        var first = (await Store.FindAsync(run.Id, default))!;

        Assert.Equal(WriteResult.Conflict, await Store.WriteAsync(run, null, default));
        Assert.Equal(WriteResult.Written, await Store.WriteAsync(run with { State = SweepState.Paused }, first.ETag, default));
        Assert.Equal(WriteResult.Conflict, await Store.WriteAsync(run with { State = SweepState.Cancelled }, first.ETag, default));
        Assert.Equal(SweepState.Paused, (await Store.FindAsync(run.Id, default))!.Item.State);
    }

    [Fact]
    public async Task ListHistory_RunsThatEnded_LatestFirstAndNothingElse()
    {
        await Store.WriteAsync(Run("now") with { Id = SweepRun.CurrentId, Type = SweepRun.CurrentType }, null, default);
        await Store.WriteClockAsync(new SweepClock(Noon), null, default);
        foreach (var (id, hours) in new[] { ("b", 2), ("c", 3), ("a", 1) })
        {
            await Store.WriteAsync(Run(id) with { StartedAt = Noon.AddHours(hours) }, null, default);
        }

        var history = await Store.ListHistoryAsync(default).Select(stored => stored.Item.RunId).ToListAsync();

        Assert.Equal(["c", "b", "a"], history);
    }

    [Fact]
    public async Task Remove_ExactVersion_IsGone()
    {
        var run = Run("a");
        await Store.WriteAsync(run, null, default);
        var stored = (await Store.FindAsync(run.Id, default))!;

        Assert.Equal(WriteResult.Conflict, await Store.RemoveAsync(run.Id, "\"other\"", default));
        Assert.Equal(WriteResult.Written, await Store.RemoveAsync(run.Id, stored.ETag, default));
        Assert.Equal(WriteResult.Written, await Store.RemoveAsync(run.Id, stored.ETag, default));
        Assert.Null(await Store.FindAsync(run.Id, default));
    }

    [Fact]
    public async Task WriteClock_TwoAtOnce_OneWins()
    {
        Assert.Equal(WriteResult.Written, await Store.WriteClockAsync(new SweepClock(Noon), null, default));
        Assert.Equal(WriteResult.Conflict, await Store.WriteClockAsync(new SweepClock(Noon), null, default));
        var stored = (await Store.FindClockAsync(default))!;
        Assert.Equal(WriteResult.Written, await Store.WriteClockAsync(new SweepClock(Noon.AddDays(1)), stored.ETag, default));
        Assert.Equal(Noon.AddDays(1), (await Store.FindClockAsync(default))!.Item.ServedUntil);
    }

    private static string Json(SweepRun run) => JsonSerializer.Serialize(run, ReindexJson.Relaxed.SweepRun);

    private static SweepRun Run(string id) =>
        new SweepRun
        {
            Id = "",
            Type = "",
            RunId = id,
            State = SweepState.Completed,
            Trigger = SweepTrigger.Cli,
            Filter = new SweepFilter(),
            StartedAt = Noon,
            UpdatedAt = Noon,
        }.ToHistory();
}
