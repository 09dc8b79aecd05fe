using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class EpochTimesTests
{
    [Theory]
    [InlineData("1521678600", "2018-03-22T00:30:00+00:00")]
    [InlineData(" 1521678600 ", "2018-03-22T00:30:00+00:00")]
    [InlineData("1521678600123", "2018-03-22T00:30:00+00:00")]
    [InlineData("0631152000", "1990-01-01T00:00:00+00:00")]
    [InlineData("4133980799", "2100-12-31T23:59:59+00:00")]
    public void ReadValue_SecondsOrMilliseconds_AreAMoment(string text, string expected) =>
        Assert.Equal(expected, DateScanner.ReadValue(text, monthFirst: false)?.ToIso(Scanned.Hanoi));

    [Theory]
    [InlineData("0631151999")]
    [InlineData("4133980800")]
    [InlineData("152167860")]
    [InlineData("15216786001")]
    [InlineData("-521678600")]
    [InlineData("152167860x")]
    public void ReadValue_OtherNumbers_AreNone(string text) => Assert.Null(DateScanner.ReadValue(text, monthFirst: false));
}
