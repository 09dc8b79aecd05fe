using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class MonthNamesTests
{
    [Theory]
    [InlineData("January", 1)]
    [InlineData("dec", 12)]
    [InlineData("SEPTEMBER", 9)]
    [InlineData("sept", 9)]
    [InlineData("may", 5)]
    [InlineData("mars", 0)]
    [InlineData("ma", 0)]
    [InlineData("", 0)]
    public void Find_English_KnowsLongAndShortNames(string word, int month) => Assert.Equal(month, MonthNames.Find(word));

    [Theory]
    [InlineData("mars", 3)]
    [InlineData("März", 3)]
    [InlineData("októbra", 10)]
    [InlineData("Σεπτεμβρίου", 9)]
    [InlineData("huhtikuuta", 4)]
    [InlineData("set", 9)]
    [InlineData("june", 6)]
    [InlineData("tuần", 0)]
    [InlineData("ju", 0)]
    public void FindAny_OtherLanguages_AreKnown(string word, int month) => Assert.Equal(month, MonthNames.FindAny(word));
}
