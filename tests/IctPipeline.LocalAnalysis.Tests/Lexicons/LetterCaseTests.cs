using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Tests.Lexicons;

public class LetterCaseTests
{
    [Fact]
    public void LowerAndUpper_EveryCharacter_AreTheInvariantCultures()
    {
        for (int c = char.MinValue; c <= char.MaxValue; c++)
        {
            Assert.Equal(char.ToLowerInvariant((char)c), LetterCase.Lower((char)c));
            Assert.Equal(char.ToUpperInvariant((char)c), LetterCase.Upper((char)c));
        }
    }
}
