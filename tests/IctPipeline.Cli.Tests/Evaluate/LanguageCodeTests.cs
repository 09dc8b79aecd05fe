using IctPipeline.Cli.Evaluate.Reading;

namespace IctPipeline.Cli.Tests.Evaluate;

public class LanguageCodeTests
{
    [Theory]
    [InlineData("vi", "vi")]
    [InlineData("vie", "vi")]
    [InlineData("cmn_Hans", "zh")]
    [InlineData("nb-NO", "no")]
    [InlineData("hne", "hne")]
    public void Primary_Code_IsTheShortestOfItsLanguage(string code, string primary) => Assert.Equal(primary, LanguageCode.Primary(code));

    [Theory]
    [InlineData("vi", true)]
    [InlineData("zh-Hans", true)]
    [InlineData("Hello", false)]
    [InlineData("O", false)]
    public void IsCode_Text_IsTold(string text, bool isCode) => Assert.Equal(isCode, LanguageCode.IsCode(text));
}
