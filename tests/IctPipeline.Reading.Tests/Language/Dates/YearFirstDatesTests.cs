namespace IctPipeline.Reading.Tests.Language.Dates;

public class YearFirstDatesTests
{
    [Theory]
    [InlineData("2024年04月24日23:52 | 来源", "2024-04-24T23:52:00+07:00")]
    [InlineData("2024년 4월 24일23:52", "2024-04-24T23:52:00+07:00")]
    public void Scan_TimeRightBehindTheDay_IsReadWhereNoDigitsMeet(string text, string expected) =>
        Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("2024-03-07", "2024-03-07")]
    [InlineData("2024/3/7", "2024-03-07")]
    [InlineData("2024.03.07", "2024-03-07")]
    [InlineData("2024. 3. 7.", "2024-03-07")]
    [InlineData("2024_03_07", "2024-03-07")]
    [InlineData("2024-03/07", "2024-03-07")]
    [InlineData("2024년 3월 7일", "2024-03-07")]
    [InlineData("2024年3月7日", "2024-03-07")]
    [InlineData("2024년 12월", "2024-12")]
    [InlineData("2024년 매출", "2024")]
    [InlineData("2024-03", "2024-03")]
    [InlineData("2024/12 của tạp chí", "2024-12")]
    [InlineData("2024 Mar 7", "2024-03-07")]
    [InlineData("2024. március 7.", "2024-03-07")]
    [InlineData("2024 m. kovo 7 d.", "2024-03-07")]
    [InlineData("2024. gada 7. martā", "2024-03-07")]
    [InlineData("Cureus. 2024, Mar. 7;15(1)", "2024-03-07")]
    public void Scan_YearFirst_IsRead(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("1900-01-01", "1900-01-01")]
    [InlineData("2100-12-31", "2100-12-31")]
    public void Scan_EdgeOfTheCalendar_IsRead(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("2023-02-29", "2023-02")]
    [InlineData("2024년 3월 40일", "2024-03")]
    [InlineData("2024년 13월 1일", "2024")]
    public void Scan_NoSuchDay_GivesWhatIsCertain(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("1899-05-01")]
    [InlineData("2101-05-01")]
    [InlineData("2024/11/31")]
    [InlineData("2024.03")]
    [InlineData("2024.03.40")]
    [InlineData("2024 03 07")]
    [InlineData("1899년")]
    [InlineData("bộ 2024 trang")]
    public void Scan_NoDate_IsLeft(string text) => Assert.Equal("", Scanned.Dates(text));

    [Theory]
    [InlineData("20240307", "2024-03-07")]
    [InlineData("19900101", "1990-01-01")]
    [InlineData("20240307083015", "2024-03-07T08:30:15+07:00")]
    public void Scan_DigitsAlone_AreReadAsDateAndTime(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("20241307")]
    [InlineData("20240230")]
    [InlineData("19891231")]
    [InlineData("21010101")]
    [InlineData("20240307253015")]
    [InlineData("2024030708")]
    public void Scan_DigitsThatAreNoDate_AreLeft(string text) => Assert.Equal("", Scanned.Dates(text));
}
