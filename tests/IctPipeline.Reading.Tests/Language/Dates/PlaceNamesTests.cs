using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class PlaceNamesTests
{
    [Theory]
    [InlineData("Hà Nội, hội nghị", "Hà Nội")]
    [InlineData("Hà Nội diễn ra", "Hà Nội")]
    [InlineData("TP.HCM, hội nghị", "TP.HCM")]
    [InlineData("TP. Hồ Chí Minh, hội nghị", "TP. Hồ Chí Minh")]
    [InlineData("Huế.", "Huế")]
    [InlineData("Bà Rịa - Vũng Tàu", "Bà Rịa")]
    public void Read_CapitalizedWords_AreThePlace(string text, string place) => Assert.Equal(place, PlaceNames.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("thủ đô Hà Nội")]
    [InlineData("Bộ Thông tin và Truyền thông")]
    [InlineData("Trung tâm Hội nghị")]
    [InlineData("UBND")]
    [InlineData("The hall")]
    public void Read_InstitutionsAndOtherWords_AreNone(string text) => Assert.Null(PlaceNames.Read(text));

    [Fact]
    public void Read_LongRunOfCapitals_EndsAfterFiveWords() =>
        Assert.Equal("Xã Một Hai Ba Bốn", PlaceNames.Read("Xã Một Hai Ba Bốn Năm Sáu"));
}
