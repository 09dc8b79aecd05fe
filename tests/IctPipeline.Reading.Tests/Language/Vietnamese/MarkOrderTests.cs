using IctPipeline.Reading.Language.Vietnamese;
using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Tests.Language.Vietnamese;

public class MarkOrderTests
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    public static TheoryData<string, string> Vowels()
    {
        var data = new TheoryData<string, string>();
        foreach (var (letters, shape) in new[] { ("aeoAEO", '\u0302'), ("aA", '\u0306'), ("ouOU", '\u031B') })
        {
            foreach (var letter in letters)
            {
                foreach (var tone in Tones)
                {
                    data.Add($"{letter}{tone}{shape}", $"{letter}{shape}{tone}".Normalize());
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Vowels))]
    public void Clean_ToneBeforeShapeMark_BecomesOneLetter(string wrong, string right)
    {
        Assert.Single(right);

        // Decomposed, and with the tone already on the letter as a converter leaves it.
        Assert.Equal($"b{right}t", TextCleaner.Clean($"b{wrong}t"));
        Assert.Equal($"b{right}t", TextCleaner.Clean($"b{wrong[..2].Normalize()}{wrong[2]}t"));
    }

    [Theory]
    [InlineData("tie\u0302\u0301\u0301ng", "tiếng")]
    [InlineData("tiê\u0302\u0301ng", "tiếng")]
    [InlineData("bo\u031B\u031B\u0300", "bờ")]
    [InlineData("HA\u0300\u0300", "HÀ")]
    [InlineData("la\u0323\u0323", "lạ")]
    public void Clean_SameMarkTwice_LeavesOne(string wrong, string right) => Assert.Equal(right, TextCleaner.Clean(wrong));

    [Theory]
    [InlineData("truyền thông")]
    [InlineData("n\u0302 z\u0301\u0302 y\u0307")]
    [InlineData("é\u0300")]
    [InlineData("\u0302a")]
    public void Repair_OtherMarks_StayAsTheyAre(string text) => Assert.Same(text, MarkOrder.Repair(text));
}
