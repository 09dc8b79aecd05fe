using System.IO.Compression;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Formats.Archives;

namespace IctPipeline.Reading.Tests.Model;

public sealed class ReadBudgetTests : IDisposable
{
    private const int Within = 45;
    private const int Beyond = 60;
    private static readonly ReadLimits Limits = new() { CpuBudget = TimeSpan.FromSeconds(5) };

    private readonly OneCore _core = new();

    public void Dispose() => _core.Dispose();

    [Theory]
    [InlineData(Within, null)]
    [InlineData(Beyond, RejectionCodes.BudgetExceeded)]
    public void Read_SixteenAtOnceOnOneCore_EndAsOneAlone(int steps, string? code)
    {
        var reader = Reader();
        var alone = Code(reader, WorkFormat.File(steps));
        var together = new string?[16];
        var threads = together.Select((_, i) => new Thread(() => together[i] = Code(reader, WorkFormat.File(steps)))).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(code, alone);
        Assert.All(together, end => Assert.Equal(code, end));
        Assert.True(_core.GetTimestamp() > 10 * Limits.CpuBudget.Ticks, "The machine was not busy.");
    }

    [Fact]
    public void Read_WithoutAnEnd_IsEnded() => Assert.Equal(RejectionCodes.BudgetExceeded, Code(Reader(), WorkFormat.File(long.MaxValue)));

    [Fact]
    public void Read_WithoutAnEndWhereNoClockTells_IsEndedByItsSteps()
    {
        var reader = Reader(_core.Clock with { Work = () => null }, Limits with { CpuBudget = TimeSpan.FromMilliseconds(100) });

        Assert.Equal(RejectionCodes.BudgetExceeded, Code(reader, WorkFormat.File(long.MaxValue)));
    }

    [Fact]
    public void Read_BusyMachineWhereNoClockTells_IsRead()
    {
        var reader = Reader(_core.Clock with { Work = () => null });

        Assert.Null(Code(reader, WorkFormat.File(Beyond)));
    }

    [Fact]
    public void Read_CallerWorksBetweenArticles_IsNotTheFilesWork()
    {
        var articles = 0;
        foreach (var _ in Reader().Read(new SourceFile("a.work", WorkFormat.File(Within, articles: 5))))
        {
            articles++;
            _core.Work(TimeSpan.FromHours(1));
        }

        Assert.Equal(5, articles);
    }

    [Theory]
    [InlineData(Within, 5)]
    [InlineData(Beyond, 4)]
    public void Read_EachArticleOnAnotherThread_CountsTheWorkOfAll(int steps, int expected)
    {
        using var members = Reader().Read(new SourceFile("a.work", WorkFormat.File(steps, articles: 5))).GetEnumerator();
        var (articles, more) = (0, true);
        while (more)
        {
            var thread = new Thread(() =>
            {
                try
                {
                    more = members.MoveNext();
                }
                catch (ArticleRejectedException)
                {
                    more = false;
                }
            });
            thread.Start();
            thread.Join();
            articles += more ? 1 : 0;
        }

        Assert.Equal(expected, articles);
    }

    [Fact]
    public void Read_ArchiveOfHeavyFiles_GivesEachItsOwnTime()
    {
        var files = Enumerable.Range(0, 5).Select(i => ($"{i}.work", WorkFormat.File(Within))).ToArray();
        var zip = Packed.Zip(CompressionLevel.Optimal, null, files);

        var members = Reader().Read(new SourceFile("a.zip", zip)).ToList();

        Assert.Equal(5, members.Count);
        Assert.All(members, member => Assert.NotNull(member.Article));
    }

    [Fact]
    public void OfThread_AnotherThreadWorks_TellsOnlyOfThisOne()
    {
        if (WorkClock.OfThread.Work() is not { } before)
        {
            return;
        }

        var others = TimeSpan.Zero;
        var thread = new Thread(() =>
        {
            var start = WorkClock.OfThread.Work()!.Value;
            while (others < TimeSpan.FromMilliseconds(200))
            {
                others = WorkClock.OfThread.Work()!.Value - start;
            }
        });
        thread.Start();
        thread.Join();

        Assert.True(WorkClock.OfThread.Work()!.Value - before < others);
    }

    private ArticleReader Reader(WorkClock? clock = null, ReadLimits? limits = null) =>
        new(limits ?? Limits, new FormatRegistry([new WorkFormat(_core.Work), new ZipFormat()], []), clock ?? _core.Clock);

    private static string? Code(ArticleReader reader, byte[] bytes)
    {
        try
        {
            return reader.Read(new SourceFile("a.work", bytes)).ToList() is [{ Article: not null }] ? null : "?";
        }
        catch (ArticleRejectedException rejection)
        {
            return rejection.Code;
        }
    }
}
