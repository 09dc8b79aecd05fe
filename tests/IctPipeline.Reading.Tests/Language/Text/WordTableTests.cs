using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Tests.Language.Text;

public sealed class WordTableTests
{
    [Fact]
    public void Load_TableThatIsNotThere_NamesIt()
    {
        var exception = Assert.Throws<InvalidDataException>(() => WordTable.Load("nowhere.tsv"));

        Assert.Contains("nowhere.tsv", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TableOfOtherColumns_NamesFileAndLine()
    {
        var first = WordTable.Rows("sign-off.tsv").First();

        var exception = Assert.Throws<InvalidDataException>(() => WordTable.Load("sign-off.tsv"));

        Assert.Contains($"sign-off.tsv, line {first.Line}:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OfKindThatIsNotThere_NameFileAndKind()
    {
        var table = WordTable.Load("notices.tsv");

        var exception = Assert.Throws<InvalidDataException>(() => table["nothing"]);

        Assert.Equal("notices.tsv has no line of kind 'nothing'.", exception.Message);
    }

    [Fact]
    public void Words_WithVisibleSpace_HaveASpace() => Assert.Contains("theo ", WordTable.Load("byline-openings.tsv")["opening"]);

    [Fact]
    public void Words_ThatBeginWithAMark_AreNoComments() => Assert.Contains("###", WordTable.Words("sign-off.tsv"));

    [Fact]
    public void Pattern_OfWordsWithMarksAndStars_TakesMarksAsTheyAre()
    {
        var pattern = WordTable.Load("author-notes.tsv").Pattern("office");

        Assert.Contains(@"|freelance\w*|", pattern, StringComparison.Ordinal);
        Assert.Contains(@"|staff\ writer|", pattern, StringComparison.Ordinal);
    }
}
