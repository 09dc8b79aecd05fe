using IctPipeline.Testing;
using IctPipeline.Web.Actions;

namespace IctPipeline.Web.Tests.Actions;

public sealed class ActionSealTests
{
    private static readonly (string, string)[] Values = [("id", "abc"), ("back", "/failures")];
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void IsGood_WhatWasShown_AlsoOnAnotherInstance()
    {
        var seal = Seal().Make("replay", Values);
        Assert.True(Seal().IsGood(seal, "replay", Values.Reverse()));
    }

    [Fact]
    public void IsGood_AnythingElse_IsNot()
    {
        var seal = Seal().Make("replay", Values);
        Assert.False(Seal().IsGood(seal, "discard", Values));
        Assert.False(Seal().IsGood(seal, "replay", [("id", "abd"), ("back", "/failures")]));
        Assert.False(Seal().IsGood(seal, "replay", [("id", "abc")]));
        Assert.False(Seal().IsGood(seal, "replay", [.. Values, ("code", "x")]));
        Assert.False(Seal("another key").IsGood(seal, "replay", Values));
        foreach (var wrong in new[] { null, "", ".", "1.", "x.y", seal[..^2], $"9{seal}", "99999999999.AAAA", "1.!!!" })
        {
            Assert.False(Seal().IsGood(wrong, "replay", Values), wrong);
        }
    }

    [Fact]
    public void IsGood_AfterHalfAnHour_IsNot()
    {
        var seal = Seal().Make("replay", Values);
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.True(Seal().IsGood(seal, "replay", Values));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(Seal().IsGood(seal, "replay", Values));
    }

    private ActionSeal Seal(string key = "key") => new(new ReaderOptions { Cosmos = "AccountEndpoint=…", ApiKey = key }, _time);
}
