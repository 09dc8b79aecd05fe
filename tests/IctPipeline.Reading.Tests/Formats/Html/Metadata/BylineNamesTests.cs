using IctPipeline.Reading.Formats.Html.Metadata;

namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class BylineNamesTests
{
    [Theory]
    [InlineData("Thu Hằng", false, true)]
    [InlineData("Hằng", false, false)]
    [InlineData("Hằng", true, true)]
    [InlineData("thuhang", true, true)]
    [InlineData("김", true, false)]
    [InlineData("박서준", false, true)]
    [InlineData("Staff Writer", true, false)]
    [InlineData("Follow Jane Doe", true, false)]
    [InlineData("Phóng viên", true, false)]
    [InlineData("https://example.vn/hang", true, false)]
    [InlineData("12345a", true, false)]
    [InlineData("Ảnh:Hằng", true, false)]
    [InlineData("thu hằng", true, false)]
    public void IsName_ByMarkUpAndWords_IsDecided(string name, bool sure, bool isName) =>
        Assert.Equal(isName, BylineNames.IsName(name, sure));
}
