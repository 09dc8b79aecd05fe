using System.Diagnostics.Metrics;
using IctPipeline.Core.Conditions;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Conditions;

public sealed class ConditionBoardTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly ConditionBoard _board;
    private readonly List<string> _told = [];

    public ConditionBoardTests()
    {
        _board = new ConditionBoard(_time);
        _board.Changed += (_, change) => _told.Add($"{(change.IsOver ? "over" : "begins")}: {change.Condition.Message}");
    }

    public void Dispose() => _board.Dispose();

    [Fact]
    public void Raise_SaidAgain_KeepsItsBeginningAndIsToldOnce()
    {
        _board.Raise(ConditionNames.Listing, "articles", "No answer.");
        _time.Advance(TimeSpan.FromMinutes(1));
        _board.Raise(ConditionNames.Listing, "articles", "Status 500.");

        var condition = Assert.Single(_board.Current);
        Assert.Equal(("Status 500.", _time.GetUtcNow() - TimeSpan.FromMinutes(1)), (condition.Message, condition.Since));
        Assert.Equal(["begins: No answer."], _told);
    }

    [Fact]
    public void Clear_WhatWasNeverRaised_IsNoNews()
    {
        _board.Clear(ConditionNames.Listing, "articles");

        Assert.Empty(_told);
    }

    [Fact]
    public void Clear_OneOfTwo_LeavesTheOther()
    {
        _board.Raise(ConditionNames.Server, "cosmos", "Cosmos is silent.");
        _board.Raise(ConditionNames.Server, "storage", "Storage is silent.");
        _board.Clear(ConditionNames.Server, "cosmos");

        Assert.Equal("storage", Assert.Single(_board.Current).Subject);
        Assert.Equal("over: Cosmos is silent.", _told[^1]);
    }

    [Fact]
    public void Gauge_Conditions_AreCountedByKindWithoutTheirSubjects()
    {
        _board.Raise(ConditionNames.Disk, "a.jsonl", "Full.");
        _board.Raise(ConditionNames.Disk, "b.jsonl", "Full.");
        var seen = new List<(long Count, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "ict.conditions")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) => seen.Add((count, string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))))
        );
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Contains((2, "condition=disk"), seen);
    }
}
