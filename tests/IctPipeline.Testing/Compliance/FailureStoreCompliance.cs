using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="IArticleStore"/> promises for failure records. Stores may hold items of other tests.</summary>
public abstract class FailureStoreCompliance
{
    private readonly string _code = $"Code{Guid.NewGuid():n}";

    /// <summary>The store under test.</summary>
    protected abstract IArticleStore Store { get; }

    [Fact]
    public async Task FindFailure_NeverWritten_IsNull()
    {
        Assert.Null(await Store.FindFailureAsync(New().Id, default));
    }

    [Fact]
    public async Task FindFailure_Written_IsTheSameRecord()
    {
        var failure = New();

        Assert.Equal(WriteResult.Written, await Store.WriteFailureAsync(failure, replaces: null, default));

        AssertSame(failure, (await Store.FindFailureAsync(failure.Id, default))!.Item);
    }

    [Fact]
    public async Task FindFailure_ArticleOfTheSameId_IsNull()
    {
        var article = SampleDocuments.Article($"{Guid.NewGuid():n}");
        await Store.WriteArticleAsync(article, replaces: null, default);

        Assert.Null(await Store.FindFailureAsync(article.Id, default));
    }

    [Fact]
    public async Task WriteFailure_CreateWhereOneIs_Conflicts()
    {
        var failure = New();
        await Store.WriteFailureAsync(failure, replaces: null, default);

        Assert.Equal(WriteResult.Conflict, await Store.WriteFailureAsync(failure with { Attempts = 9 }, replaces: null, default));

        AssertSame(failure, (await Store.FindFailureAsync(failure.Id, default))!.Item);
    }

    [Fact]
    public async Task WriteFailure_ReplacingStoredThenOlderVersion_WritesThenConflicts()
    {
        var failure = New();
        await Store.WriteFailureAsync(failure, replaces: null, default);
        var first = await Store.FindFailureAsync(failure.Id, default);

        Assert.Equal(WriteResult.Written, await Store.WriteFailureAsync(failure with { Attempts = 3 }, first!.ETag, default));
        Assert.Equal(WriteResult.Conflict, await Store.WriteFailureAsync(failure with { Attempts = 4 }, first.ETag, default));

        Assert.Equal(3, (await Store.FindFailureAsync(failure.Id, default))!.Item.Attempts);
    }

    [Fact]
    public async Task WriteFailure_ReplacingOneThatNeverWas_Conflicts()
    {
        var failure = New();

        Assert.Equal(WriteResult.Conflict, await Store.WriteFailureAsync(failure, "\"1\"", default));

        Assert.Null(await Store.FindFailureAsync(failure.Id, default));
    }

    [Fact]
    public async Task WriteFailure_ManyCreateAtOnce_ExactlyOneWins()
    {
        var failure = New();

        var results = await Task.WhenAll(
            Enumerable.Range(1, 20).Select(writer => Store.WriteFailureAsync(failure with { Attempts = writer }, replaces: null, default))
        );

        Assert.Single(results, WriteResult.Written);
    }

    [Fact]
    public async Task ListFailures_ByCode_LatestFirstToTheFractionOfASecond()
    {
        // Stored texts of different lengths sort wrongly if the store compares them as they come.
        double[] seconds = [5, 0, 5.5, 5.0000001, 59, 5.12];
        foreach (var second in seconds)
        {
            await WriteAsync(New() with { LastFailedAt = At(second) });
        }

        var found = await ListAsync(new FailureFilter(Code: _code));

        Assert.Equal(seconds.OrderDescending().Select(At), found.Select(failure => failure.LastFailedAt));
    }

    [Fact]
    public async Task ListFailures_WrittenWithOtherOffsets_AreInOrderOfTime()
    {
        await WriteAsync(New() with { Attempts = 1, LastFailedAt = At(1).ToOffset(TimeSpan.FromHours(7)) });
        await WriteAsync(New() with { Attempts = 2, LastFailedAt = At(2).ToOffset(TimeSpan.FromHours(-5)) });
        await WriteAsync(New() with { Attempts = 3, LastFailedAt = At(3) });

        Assert.Equal([3, 2, 1], (await ListAsync(new FailureFilter(Code: _code))).Select(failure => failure.Attempts));
    }

    [Fact]
    public async Task ListFailures_Since_IsInclusiveInAnyOffset()
    {
        await WriteAsync(New() with { Attempts = 1, LastFailedAt = At(9) });
        await WriteAsync(New() with { Attempts = 2, LastFailedAt = At(10) });
        await WriteAsync(New() with { Attempts = 3, LastFailedAt = At(11) });

        var found = await ListAsync(new FailureFilter(Code: _code, Since: At(10).ToOffset(TimeSpan.FromHours(7))));

        Assert.Equal([3, 2], found.Select(failure => failure.Attempts));
    }

    [Theory]
    [InlineData(FailureStatus.Retrying)]
    [InlineData(FailureStatus.Dead)]
    [InlineData(FailureStatus.Replayed)]
    [InlineData(FailureStatus.Discarded)]
    public async Task ListFailures_ByStatus_GivesOnlyThose(FailureStatus status)
    {
        foreach (var each in Enum.GetValues<FailureStatus>())
        {
            await WriteAsync(New() with { Status = each });
        }

        Assert.Equal(status, Assert.Single(await ListAsync(new FailureFilter(Status: status, Code: _code))).Status);
    }

    [Theory]
    [InlineData(FailureClass.Throttled)]
    [InlineData(FailureClass.Transient)]
    [InlineData(FailureClass.Outage)]
    [InlineData(FailureClass.Permanent)]
    public async Task ListFailures_ByClass_GivesOnlyThose(FailureClass @class)
    {
        foreach (var each in Enum.GetValues<FailureClass>())
        {
            await WriteAsync(New() with { Class = each });
        }

        Assert.Equal(@class, Assert.Single(await ListAsync(new FailureFilter(Class: @class, Code: _code))).Class);
    }

    [Fact]
    public async Task ListFailures_AllPartsTogether_MustAllHold()
    {
        var wanted = New() with { Status = FailureStatus.Dead, Class = FailureClass.Permanent, LastFailedAt = At(30) };
        await WriteAsync(wanted);
        await WriteAsync(New() with { Status = FailureStatus.Retrying, Class = FailureClass.Permanent, LastFailedAt = At(30) });
        await WriteAsync(New() with { Status = FailureStatus.Dead, Class = FailureClass.Outage, LastFailedAt = At(30) });
        await WriteAsync(New() with { Status = FailureStatus.Dead, Class = FailureClass.Permanent, LastFailedAt = At(29) });
        await WriteAsync(
            New() with
            {
                Status = FailureStatus.Dead,
                Class = FailureClass.Permanent,
                LastFailedAt = At(30),
                Code = _code + "x",
            }
        );

        var found = await ListAsync(new FailureFilter(FailureStatus.Dead, FailureClass.Permanent, _code, At(30)));

        AssertSame(wanted, Assert.Single(found));
    }

    [Fact]
    public async Task ListFailures_ByBlob_GivesItsOwnAndThoseOfItsMembers()
    {
        var blob = new BlobAddress("articles", $"báo/{Guid.NewGuid():n} 'x'.json");
        await WriteAsync(New() with { Blob = blob.Name, Container = blob.Container, Attempts = 1, LastFailedAt = At(2) });
        await WriteAsync(New() with { Blob = blob.Name, Container = blob.Container, Attempts = 2, LastFailedAt = At(1), Member = "m" });
        await WriteAsync(New() with { Blob = blob.Name, Container = "elsewhere", Attempts = 3 });
        await WriteAsync(New() with { Blob = blob.Name + "x", Container = blob.Container, Attempts = 4 });

        var found = await ListAsync(new FailureFilter(Blob: blob));

        Assert.Equal([1, 2], found.Select(failure => failure.Attempts));
    }

    [Fact]
    public async Task ListFailures_NoFilter_HoldsTheLatestOfAll()
    {
        // Later than whatever other tests write.
        var latest = New() with
        {
            LastFailedAt = DateTimeOffset.UtcNow.AddYears(100),
        };
        await WriteAsync(latest);

        Assert.Equal(latest.Id, Assert.Single(await ListAsync(new FailureFilter(Limit: 1))).Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public async Task ListFailures_Limit_GivesThatManyOfTheLatest(int limit)
    {
        for (var i = 0; i < 5; i++)
        {
            await WriteAsync(New() with { Attempts = i, LastFailedAt = At(i) });
        }

        var found = await ListAsync(new FailureFilter(Code: _code, Limit: limit));

        Assert.Equal(new[] { 4, 3, 2, 1, 0 }.Take(limit), found.Select(failure => failure.Attempts));
    }

    [Fact]
    public async Task ListFailures_MoreThanAPage_GivesAll()
    {
        await Task.WhenAll(Enumerable.Range(0, 450).Select(i => WriteAsync(New() with { LastFailedAt = At(i / 10.0) })));

        var found = await ListAsync(new FailureFilter(Code: _code, Limit: 1000));

        Assert.Equal(450, found.Select(failure => failure.Id).Distinct().Count());
        Assert.Equal(found.Select(failure => failure.LastFailedAt).OrderDescending(), found.Select(failure => failure.LastFailedAt));
    }

    [Fact]
    public async Task Count_FailuresOfEachStatus_CountsTheOpenOnes()
    {
        var before = await Store.CountAsync(default);
        foreach (var status in Enum.GetValues<FailureStatus>().Append(FailureStatus.Dead))
        {
            await WriteAsync(New() with { Status = status });
        }

        Assert.Equal(before with { Retrying = before.Retrying + 1, Dead = before.Dead + 2 }, await Store.CountAsync(default));
    }

    private static DateTimeOffset At(double second) =>
        new DateTimeOffset(2026, 5, 6, 7, 8, 0, TimeSpan.Zero).AddTicks((long)(second * TimeSpan.TicksPerSecond));

    private ArticleFailure New() => SampleDocuments.Failure($"{Guid.NewGuid():n}") with { Code = _code };

    private async Task WriteAsync(ArticleFailure failure) =>
        Assert.Equal(WriteResult.Written, await Store.WriteFailureAsync(failure, replaces: null, default));

    private async Task<List<ArticleFailure>> ListAsync(FailureFilter filter) =>
        await Store.ListFailuresAsync(filter, default).ToListAsync();

    private static void AssertSame(ArticleFailure expected, ArticleFailure actual) =>
        Assert.Equal(
            JsonSerializer.Serialize(expected, PipelineJson.Relaxed.ArticleFailure),
            JsonSerializer.Serialize(actual, PipelineJson.Relaxed.ArticleFailure)
        );
}
