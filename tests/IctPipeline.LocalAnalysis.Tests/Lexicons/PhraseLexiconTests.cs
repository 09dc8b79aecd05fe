using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Tests.Lexicons;

public class PhraseLexiconTests
{
    [Theory]
    [InlineData("de", "Von", nameof(WordClass.Stop))]
    [InlineData("de", "der", nameof(WordClass.Stop))]
    [InlineData("fr", "aux", nameof(WordClass.Stop))]
    [InlineData("fr", "de", nameof(WordClass.Link))]
    [InlineData("pt", "pelo", nameof(WordClass.Stop))]
    [InlineData("pt", "disse", nameof(WordClass.Verb))]
    [InlineData("pl", "które", nameof(WordClass.Stop))]
    [InlineData("uk", "який", nameof(WordClass.Stop))]
    [InlineData("fr", "politique", nameof(WordClass.Adjective))]
    [InlineData("fr", "hôpital", nameof(WordClass.Noun))]
    public void Find_CommonWord_SaysWhatItIs(string language, string word, string expected) =>
        Assert.Equal(expected, PhraseLexicon.For(language).Find(word).Class.ToString());

    [Fact]
    public void Find_UnlistedWord_GoesByItsEnding() =>
        Assert.Equal(new PhraseTerm(WordClass.Adjective, 0), PhraseLexicon.For("fr").Find("zorbuelle"));

    [Fact]
    public void For_LanguageWithoutTable_IsEmptyAndKnowsNothing()
    {
        var lexicon = PhraseLexicon.For("xx");

        Assert.True(lexicon.IsEmpty);
        Assert.Equal(new PhraseTerm(WordClass.Noun, 0), lexicon.Find("word"));
    }
}
