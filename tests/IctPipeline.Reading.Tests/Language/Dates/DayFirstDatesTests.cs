namespace IctPipeline.Reading.Tests.Language.Dates;

public class DayFirstDatesTests
{
    [Theory]
    [InlineData("22/3/2018", "2018-03-22")]
    [InlineData("16-10-2018", "2018-10-16")]
    [InlineData("22.3.2018", "2018-03-22")]
    [InlineData("01/12/2018", "2018-12-01")]
    [InlineData("29/2/2020", "2020-02-29")]
    public void Scan_DayMonthYear_IsRead(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("06. 01. 2026, 14:59 Uhr", "2026-01-06T14:59:00+07:00")]
    [InlineData("Dne 6. 1. 2026", "2026-01-06")]
    [InlineData("6.\u00A01.\u00A02026", "2026-01-06")]
    [InlineData("06 / 01 / 2026", "2026-01-06")]
    [InlineData("ve verzi 3. 4. 20266", "")]
    [InlineData("1. 24. 12 kusů", "")]
    public void Scan_SpacesBetweenTheParts_NeedAWholeYear(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("5/4/2018", false, "2018-04-05")]
    [InlineData("5/4/2018", true, "2018-05-04")]
    [InlineData("12/4/2018", true, "2018-12-04")]
    [InlineData("13/4/2018", true, "2018-04-13")]
    [InlineData("4/13/2018", false, "2018-04-13")]
    [InlineData("12/12/2018", true, "2018-12-12")]
    public void Scan_MonthFirst_CountsWhereBothReadingsAreDays(string text, bool monthFirst, string expected) =>
        Assert.Equal(expected, Scanned.Dates(text, monthFirst));

    [Theory]
    [InlineData("5/4/2018", true)]
    [InlineData("12/1/2018", true)]
    [InlineData("12/12/2018", false)]
    [InlineData("13/4/2018", false)]
    [InlineData("4/13/2018", false)]
    [InlineData("2018-04-05", false)]
    public void Ambiguous_OnlyWhereDayAndMonthCanBeExchanged_IsTrue(string text, bool ambiguous) =>
        Assert.Equal(ambiguous, Assert.Single(Scanned.Found(text, monthFirst: false)).Ambiguous);

    [Theory]
    [InlineData("5/4/19", "2019-04-05")]
    [InlineData("5/4/49", "2049-04-05")]
    [InlineData("5/4/50", "1950-04-05")]
    [InlineData("25.04.24", "2024-04-25")]
    [InlineData("25.04.49", "2049-04-25")]
    public void Scan_ShortYear_IsOfThisOrTheLastCentury(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("phiên bản 5.4.24")]
    [InlineData("25.04.50")]
    [InlineData("25.04.00")]
    [InlineData("25-04-24")]
    public void Scan_ShortYearThatMayBeAVersion_IsLeft(string text) => Assert.Equal("", Scanned.Dates(text));

    [Theory]
    [InlineData("ngày 22/3", "--03-22")]
    [InlineData("Sáng 9-3, đoàn khởi hành", "--03-09")]
    [InlineData("chiều 9/3", "--03-09")]
    [InlineData("từ 3/4 đến 5/4", "--04-03 --04-05")]
    [InlineData("Hội nghị (22/3) bàn về 5G", "--03-22")]
    [InlineData("ngày 17-19/7", "--07-19")]
    [InlineData("hôm 29/2", "--02-29")]
    public void Scan_DayAndMonthBehindADayWord_AreRead(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("thắng với tỷ số 22/3")]
    [InlineData("chiếm 3/4 thị phần")]
    [InlineData("ngày 22.3")]
    [InlineData("ngày 30/2")]
    [InlineData("ngày 22/13")]
    [InlineData("ngày 22/3%")]
    [InlineData("(22/3 là phân số tối giản của bài này)")]
    [InlineData("31/4/2018")]
    [InlineData("0/4/2018")]
    [InlineData("5/4/1899")]
    public void Scan_NoDate_IsLeft(string text) => Assert.Equal("", Scanned.Dates(text));
}
