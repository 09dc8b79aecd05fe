using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Tests.Shared;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("2024-05-31", "2024-05-31", "2024-05-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void FirstAndLast_DayMonthYear_AreItsEnds(string text, string first, string last)
    {
        Assert.Equal(first, DayText.Write(DayText.First(text)!.Value));
        Assert.Equal(last, DayText.Write(DayText.Last(text)!.Value));
    }

    [Theory]
    [InlineData("31/05/2024")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void FirstAndLast_WhatCouldBeReadTwoWays_AreNone(string text)
    {
        Assert.Null(DayText.First(text));
        Assert.Null(DayText.Last(text));
    }
}
