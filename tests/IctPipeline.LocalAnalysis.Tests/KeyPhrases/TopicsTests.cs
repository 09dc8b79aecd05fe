using IctPipeline.LocalAnalysis.KeyPhrases;

namespace IctPipeline.LocalAnalysis.Tests.KeyPhrases;

public class TopicsTests
{
    [Theory]
    [InlineData("election")]
    [InlineData("Elections")]
    [InlineData("universities")]
    [InlineData("railways")]
    [InlineData("taxes")]
    [InlineData("CLIMATE CHANGE")]
    public void For_English_KnowsSubjectsInBothNumbersAndAnyCase(string subject) => Assert.Contains(subject, Topics.For("en"));

    [Fact]
    public void For_Vietnamese_KnowsItsOwnAndEnglishOnes()
    {
        Assert.Contains("Chuyển đổi số", Topics.For("vi"));
        Assert.Contains("blockchain", Topics.For("vi"));
        Assert.DoesNotContain("chuyển đổi số", Topics.For("en"));
    }

    [Fact]
    public void For_LanguageWithoutAList_KnowsEnglishOnes() => Assert.Same(Topics.For("en"), Topics.For("sv"));
}
