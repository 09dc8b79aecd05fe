using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Tests.Ports;

public sealed class ConditionalWriteTests
{
    [Fact]
    public async Task Run_WrittenAtOnce_GivesTheResultOfOneRound()
    {
        var rounds = 0;

        var result = await ConditionalWrite.RunAsync<int>("The item", () => Task.FromResult<Attempt<int>>(++rounds));

        Assert.Equal((1, 1), (result, rounds));
    }

    [Fact]
    public async Task Run_ConflictsBeforeTheBound_TriesUntilItIsWritten()
    {
        var rounds = 0;

        var result = await ConditionalWrite.RunAsync<int>(
            "The item",
            () => Task.FromResult(++rounds < ConditionalWrite.MaxConflicts ? Attempt.Conflict<int>() : rounds)
        );

        Assert.Equal(ConditionalWrite.MaxConflicts, result);
    }

    [Fact]
    public async Task Run_ConflictsWithoutEnd_SaysSo()
    {
        var rounds = 0;

        var error = await Assert.ThrowsAsync<DependencyException>(() =>
            ConditionalWrite.RunAsync<int>(
                "The item",
                () =>
                {
                    rounds++;
                    return Task.FromResult(Attempt.Conflict<int>());
                }
            )
        );

        Assert.Equal((Dependencies.Cosmos, 409, ConditionalWrite.MaxConflicts), (error.Dependency, error.Status, rounds));
        Assert.StartsWith("The item was changed by others", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeat_Conflicts_TriesUntilItIsWritten()
    {
        var rounds = 0;

        await ConditionalWrite.RepeatAsync("The item", () => Task.FromResult(++rounds == 3));

        Assert.Equal(3, rounds);
    }

    [Fact]
    public async Task Repeat_ConflictsWithoutEnd_SaysSo() =>
        await Assert.ThrowsAsync<DependencyException>(() => ConditionalWrite.RepeatAsync("The item", () => Task.FromResult(false)));

    [Fact]
    public async Task Repeat_NoAttempt_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentNullException>("attempt", () => ConditionalWrite.RepeatAsync("The item", null!));

    [Fact]
    public async Task Run_ResultIsNull_IsAResult() =>
        Assert.Null(await ConditionalWrite.RunAsync<string?>("The item", () => Task.FromResult(new Attempt<string?>(null))));

    [Fact]
    public void Value_OfAConflict_IsRefused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Attempt.Conflict<int>().Value);

        Assert.Equal("The attempt ended with a conflict.", error.Message);
    }

    [Fact]
    public async Task Run_NothingToAttempt_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => ConditionalWrite.RunAsync<int>("The item", null!));
}
