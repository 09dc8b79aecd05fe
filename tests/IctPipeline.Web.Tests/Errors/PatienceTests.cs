using IctPipeline.Testing;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Tests.Errors;

public sealed class PatienceTests
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void Limit_ServiceThatDidNotAnswer_IsAMomentUntilItIsAskedInEarnestAgain()
    {
        var patience = Of(Usual);
        Assert.Equal(Usual, patience.Limit);

        patience.Lose(Lasting);
        Assert.Equal(Patience.Moment, patience.Limit);
        _time.Advance(Lasting - TimeSpan.FromSeconds(1));
        Assert.Equal(Patience.Moment, patience.Limit);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Usual, patience.Limit);
    }

    [Fact]
    public void Limit_ServiceThatAnswersAgain_IsTheUsualOneAtOnce()
    {
        var patience = Of(Usual);
        patience.Lose(Lasting);
        patience.Regain();

        Assert.Equal(Usual, patience.Limit);
    }

    [Fact]
    public void Limit_UsuallyShorterThanAMoment_IsNeverLonger()
    {
        var patience = Of(TimeSpan.FromMilliseconds(100));
        patience.Lose(Lasting);

        Assert.Equal(TimeSpan.FromMilliseconds(100), patience.Limit);
    }

    private StorePatience Of(TimeSpan usual) => new(new ReaderOptions { Timeout = usual }, _time);
}
