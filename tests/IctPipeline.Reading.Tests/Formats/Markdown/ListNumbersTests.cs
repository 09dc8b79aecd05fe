namespace IctPipeline.Reading.Tests.Formats.Markdown;

public class ListNumbersTests
{
    [Theory]
    [InlineData("07. Masts\n08. Quays\n09. Boats\n10. Nets", "07. Masts\n\n08. Quays\n\n09. Boats\n\n10. Nets")]
    [InlineData("001) Masts\n001) Quays", "001. Masts\n\n002. Quays")]
    [InlineData("9. Masts\n10. Quays", "9. Masts\n\n10. Quays")]
    [InlineData("0. Masts\n1. Quays", "0. Masts\n\n1. Quays")]
    public void Read_NumbersWithZerosBefore_KeepThem(string list, string expected) =>
        Assert.Equal("What we saw:\n\n" + expected, Reading.Article("# Islands\n\nWhat we saw:\n\n" + list, "a.md").Body);
}
