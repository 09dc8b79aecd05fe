using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class DateScannerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("không có số nào")]
    [InlineData("máy chủ 10.1.2.2024 và 1.2.3.4")]
    [InlineData("ngày 1/2/3/4")]
    [InlineData("gọi 024.3.5.2018.77")]
    [InlineData("tăng 3,22/3/2018")]
    [InlineData("20/10/20189")]
    public void Scan_NumbersOfOtherKinds_AreLeft(string text) => Assert.Equal("", Scanned.Dates(text));

    [Fact]
    public void Scan_SeveralForms_AreFoundInOrder() =>
        Assert.Equal(
            "2018-03-22 --07-18 2019-05-14T08:15:00+07:00 2020-06",
            Scanned.Dates("Từ 22/3/2018, qua ngày 18/7, rồi 2019-05-14 08:15, đến tháng 6/2020.")
        );

    [Fact]
    public void Scan_Limit_EndsTheSearch()
    {
        var found = new List<FoundDate>();

        DateScanner.Scan("1/2/2018 2/2/2018 3/2/2018", monthFirst: false, found, limit: 2);

        Assert.Equal([1, 2], found.Select(date => date.Day));
    }

    [Theory]
    [InlineData("tháng 3/2018, số ra ngày 22/3/2018", "2018-03-22")]
    [InlineData("ngày 22/3", "--03-22")]
    [InlineData("ngày 1/2, ngày 2/2, ngày 3/2 và 4/2/2018", "--02-01")]
    [InlineData("Thứ năm, 22/3/2018 | 07:30 GMT+7", "2018-03-22T07:30:00+07:00")]
    public void ReadValue_SeveralDates_PrefersTheFirstFullOne(string text, string expected) =>
        Assert.Equal(expected, DateScanner.ReadValue(text, monthFirst: false)?.ToIso(Scanned.Hanoi));

    [Fact]
    public void ReadValue_NoDate_IsNull() => Assert.Null(DateScanner.ReadValue("hôm qua", monthFirst: false));
}
