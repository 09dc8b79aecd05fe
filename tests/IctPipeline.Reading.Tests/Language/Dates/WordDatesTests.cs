namespace IctPipeline.Reading.Tests.Language.Dates;

public class WordDatesTests
{
    [Theory]
    [InlineData("22 tháng 3 năm 2018", "2018-03-22")]
    [InlineData("22 tháng 3, 2018", "2018-03-22")]
    [InlineData("ngày 9 tháng 11", "--11-09")]
    [InlineData("tháng 3/2018", "2018-03")]
    [InlineData("Tháng 3 năm 2018", "2018-03")]
    public void Scan_Vietnamese_IsRead(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("22. ožujka 2018.", "2018-03-22")]
    [InlineData("22. janúar 2018", "2018-01-22")]
    [InlineData("22 Ιαν 2018", "2018-01-22")]
    [InlineData("22 Ağu 2018", "2018-08-22")]
    [InlineData("22 Ogos 2018", "2018-08-22")]
    [InlineData("22 d’abril de 2018", "2018-04-22")]
    [InlineData("22 مارس 2018", "2018-03-22")]
    [InlineData("22 במרץ 2018", "2018-03-22")]
    [InlineData("22 जनवरी 2018", "2018-01-22")]
    [InlineData("২২: 22 জানুয়ারি 2018", "2018-01-22")]
    [InlineData("22 กุมภาพันธ์ 2561", "2018-02-22")]
    public void Scan_OtherLanguages_IsRead(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("March 22, 2018", "2018-03-22")]
    [InlineData("Mar. 22 2018", "2018-03-22")]
    [InlineData("Sept. 5, 2018", "2018-09-05")]
    [InlineData("September 1st, 2018", "2018-09-01")]
    [InlineData("22 March 2018", "2018-03-22")]
    [InlineData("3rd of March 2018", "2018-03-03")]
    [InlineData("22-Mar-2018", "2018-03-22")]
    [InlineData("22/Mar/2018", "2018-03-22")]
    [InlineData("May 22", "--05-22")]
    [InlineData("in March 2018", "2018-03")]
    [InlineData("22 MARCH 2018", "2018-03-22")]
    [InlineData("2nd March", "--03-02")]
    [InlineData("24th March", "--03-24")]
    [InlineData("March 2nd", "--03-02")]
    [InlineData("March 3rd, 2018", "2018-03-03")]
    [InlineData("March 24th, 2018", "2018-03-24")]
    public void Scan_English_IsRead(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("12.März 2016", "2016-03-12")]
    [InlineData("12. März 2016", "2016-03-12")]
    [InlineData("1er juillet 2020", "2020-07-01")]
    [InlineData("5 de maio de 2019", "2019-05-05")]
    [InlineData("5 de octubre del 2019", "2019-10-05")]
    [InlineData("1º maggio 2019", "2019-05-01")]
    [InlineData("23 сентября 2019", "2019-09-23")]
    [InlineData("28 Ekim 2021", "2021-10-28")]
    [InlineData("Ekim 28, 2021", "2021-10-28")]
    [InlineData("2 mrt. 2021", "2021-03-02")]
    public void Scan_OtherLanguages_AreReadWithTheirYear(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("3월 22일", "--03-22")]
    [InlineData("12월12일", "--12-12")]
    [InlineData("3月22日", "--03-22")]
    public void Scan_EastAsian_IsRead(string text, string expected) => Assert.Equal(expected, Scanned.Dates(text));

    [Theory]
    [InlineData("users may 22 times a day")]
    [InlineData("3 mars")]
    [InlineData("Ekim 28")]
    [InlineData("3 set")]
    [InlineData("3/2018")]
    [InlineData("3 năm 2018")]
    [InlineData("22 tháng 13")]
    [InlineData("30 tháng 2")]
    [InlineData("31 tháng")]
    [InlineData("13월 2일")]
    [InlineData("3월 32일")]
    [InlineData("3월 22개")]
    [InlineData("tháng 13/2018")]
    [InlineData("tháng 13 năm 2018")]
    [InlineData("March 32")]
    [InlineData("22March")]
    [InlineData("March2018")]
    [InlineData("March 1899")]
    public void Scan_NoDate_IsLeft(string text) => Assert.Equal("", Scanned.Dates(text));

    [Theory]
    [InlineData("Hội thảo mở ngày 22 tháng 3 năm 2018 ở Huế", "22 tháng 3 năm 2018")]
    [InlineData("It opened on March 22, 2018, in Hue", "March 22, 2018")]
    [InlineData("It opened on 22 March, as planned", "22 March")]
    [InlineData("Công bố ngày 3월 22일 tại", "3월 22일")]
    public void Scan_InASentence_CoversItsWords(string text, string words) => Assert.Equal(words, Scanned.Words(text));
}
