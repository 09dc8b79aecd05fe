using System.Diagnostics.Metrics;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Telemetry;
using IctPipeline.Functions.Activities;
using IctPipeline.Testing;

namespace IctPipeline.Functions.Tests.Activities;

public sealed class PipelineActivityTests : IDisposable
{
    private static readonly ArticleJob Job = new() { Blob = new BlobAddress("articles", "a.md") };
    private readonly ManualTimeProvider _time = new();
    private readonly PipelineMetrics _metrics = new();
    private readonly PipelineActivity _activity;

    public PipelineActivityTests() => _activity = new PipelineActivity(_time, _metrics);

    [Fact]
    public void Read_OutcomesOfTwoSlots_AreCountedApart()
    {
        Complete(new Outcome.Indexed());
        Complete(new Outcome.Indexed());
        _time.Advance(TimeSpan.FromSeconds(10));
        Complete(new Outcome.Rejected("Empty", "It is empty."));

        var slots = _activity.Read().Slots;
        Assert.Equal([2, 0], slots.Select(slot => slot.Outcomes.GetValueOrDefault("indexed")));
        Assert.Equal([0, 1], slots.Select(slot => slot.Outcomes.GetValueOrDefault("rejected")));
        Assert.Equal(TimeSpan.FromSeconds(10), slots[1].At - slots[0].At);
    }

    [Fact]
    public void Read_AfterAnHour_SlotsAreForgottenAndSumsStay()
    {
        Complete(new Outcome.Indexed());
        _activity.Charged("create", "articles", 201, 5.5);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(_activity.Read().Slots);
        Complete(new Outcome.Unchanged());
        var report = _activity.Read();
        Assert.Equal(["unchanged"], Assert.Single(report.Slots).Outcomes.Keys);
        Assert.Equal(5.5, report.RequestUnits);
    }

    [Fact]
    public void Read_StageDurations_ArePercentilesToAQuarter()
    {
        for (var milliseconds = 1; milliseconds <= 100; milliseconds++)
        {
            Complete(new Outcome.Indexed(), (ArticleStage.Parse, milliseconds), (ArticleStage.Read, 2));
        }

        var stages = _activity.Read().Stages;
        Assert.Equal(["read", "parse"], stages.Select(stage => stage.Stage));
        Assert.InRange(stages[1].Median, 50, 62.5);
        Assert.InRange(stages[1].Percentile95, 95, 100);
        Assert.Equal((100, 100), (stages[1].Count, stages[1].Longest));
    }

    [Fact]
    public void Read_TextRecords_AreThoseOfTheLanguageMeter()
    {
        using var meter = new Meter("IctPipeline.Language");
        var before = _activity.Read().TextRecords;
        meter.CreateCounter<long>("ict.language.records").Add(3);
        meter.CreateCounter<long>("ict.language.requests").Add(1000);
        Assert.InRange(_activity.Read().TextRecords, before + 3, before + 999);
    }

    public void Dispose()
    {
        _activity.Dispose();
        _metrics.Dispose();
    }

    private void Complete(Outcome outcome, params (ArticleStage Stage, int Milliseconds)[] stages) =>
        _activity.Completed(
            new ProcessingReport(Job, "id", null, outcome, null, TimeSpan.Zero)
            {
                Stages = stages.ToDictionary(stage => stage.Stage, stage => TimeSpan.FromMilliseconds(stage.Milliseconds)),
            }
        );
}
