using IctPipeline.LocalHost.Hosting;

namespace IctPipeline.LocalHost.Tests.Hosting;

public sealed class MemoryReliefTests
{
    private long _allocated;
    private long _committed = MemoryRelief.Enough + 1;
    private int _releases;

    [Fact]
    public void Look_WhileItWorks_ReleasesNothing()
    {
        var relief = Relief();
        for (var i = 0; i < 10; i++)
        {
            _allocated += MemoryRelief.AtRest + 1;
            relief.Look();
        }

        Assert.Equal(0, _releases);
    }

    [Fact]
    public void Look_AtRestAfterWork_ReleasesAFewTimesAndThenNoMore()
    {
        var relief = Relief();
        for (var storm = 1; storm <= 2; storm++)
        {
            _allocated += MemoryRelief.AtRest + 1;
            relief.Look();
            for (var i = 0; i < 20; i++)
            {
                relief.Look();
            }

            Assert.Equal(storm * MemoryRelief.Rounds, _releases);
        }
    }

    [Fact]
    public void Look_AtRestWithLittleMemory_ReleasesNothing()
    {
        _committed = MemoryRelief.Enough;

        Relief().Look();

        Assert.Equal(0, _releases);
    }

    private MemoryRelief Relief() => new(TimeProvider.System, new ProcessMemory(() => _allocated, () => _committed, () => _releases++));
}
