using IctPipeline.Functions.Poison;
using IctPipeline.Testing;

namespace IctPipeline.Functions.Tests.Poison;

public sealed class StrayMessageReportTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly LogLines<StrayMessageReport> _log = new();

    [Fact]
    public void Add_TenThousandMessages_AreTwoSentences()
    {
        using var report = new StrayMessageReport(_time, _log);
        for (var i = 0; i < 10_000; i++)
        {
            report.Add("article-retry");
        }

        _time.Advance(StrayMessageReport.Window);

        Assert.Equal(2, _log.All.Count());
        Assert.Contains("article-retry: 1,", _log.All.First().Text, StringComparison.Ordinal);
        Assert.Contains("article-retry: 9999,", _log.All.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_AfterAQuietWindow_IsToldAtOnceAgain()
    {
        using var report = new StrayMessageReport(_time, _log);
        report.Add("article-retry");
        _time.Advance(StrayMessageReport.Window);
        _time.Advance(StrayMessageReport.Window);

        report.Add("article-deleted");

        Assert.Equal(2, _log.All.Count());
        Assert.Contains("article-deleted: 1,", _log.All.Last().Text, StringComparison.Ordinal);
    }
}
