using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class MonthFirstTests
{
    private const string English = "Sales of the new handset doubled.";

    [Theory]
    [InlineData("en", English, null, true)]
    [InlineData("EN-us", "x", null, true)]
    [InlineData(null, English, null, true)]
    [InlineData("en", English, "https://news.example.com/a", true)]
    [InlineData("en", English, "no address", true)]
    [InlineData("e", English, null, true)]
    [InlineData("en-GB", English, null, false)]
    [InlineData("vi", English, null, false)]
    [InlineData("en", "Sales of the handset in Đà Nẵng", null, false)]
    [InlineData(null, "Sales of the handset in Đà Nẵng", null, false)]
    [InlineData(null, "삼성 unveils the phone", null, false)]
    [InlineData(null, "Doanh thu quy hai", null, false)]
    [InlineData("en", English, "https://news.example.co.uk/a", false)]
    [InlineData("en-US", English, "https://news.example.vn/a", false)]
    public void Holds_ByLanguageTextAndAddress_IsDecided(string? language, string text, string? address, bool holds) =>
        Assert.Equal(holds, MonthFirst.Holds(language, text, address));
}
