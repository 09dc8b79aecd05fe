using IctPipeline.Reading.Language.Bylines;

namespace IctPipeline.Reading.Tests.Language.Bylines;

public class BylineOpeningsTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("Tác giả: Thu Hằng", "Thu Hằng")]
    [InlineData("Von Anna Schmidt", "Anna Schmidt")]
    [InlineData("文/王小明", "王小明")]
    [InlineData("Thu Hằng lược dịch", "Thu Hằng")]
    [InlineData("박서준 특파원", "박서준")]
    [InlineData("Thu Hằng", "Thu Hằng")]
    [InlineData("Bye Lo", "Bye Lo")]
    public void Without_DeclaredByline_LosesItsOpening(string text, string expected) =>
        Assert.Equal(expected, BylineOpenings.Without(text));

    [Theory]
    [InlineData("Theo VnExpress", "VnExpress", true)]
    [InlineData("Von Anna Schmidt", "Von Anna Schmidt", false)]
    [InlineData("Nguồn:", "Nguồn:", false)]
    public void Strip_OnlyWhatNoSentenceBeginsWith_Marks(string text, string expected, bool marks)
    {
        Assert.Equal(expected, BylineOpenings.Strip(text, out var marked));
        Assert.Equal(marks, marked);
    }

    [Theory]
    [InlineData("By", true)]
    [InlineData("Written by", true)]
    [InlineData("Tác giả", true)]
    [InlineData("Ein Beitrag von", true)]
    [InlineData("By Jane", false)]
    [InlineData("Byron", false)]
    public void Is_OpeningAlone_IsTrue(string text, bool alone) => Assert.Equal(alone, BylineOpenings.Is(text));
}
