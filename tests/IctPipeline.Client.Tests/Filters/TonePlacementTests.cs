namespace IctPipeline.Client.Tests.Filters;

public sealed class TonePlacementTests
{
    [Theory]
    [InlineData("hòa", "hòa|hoà")]
    [InlineData("hoà", "hoà|hòa")]
    [InlineData("KHỎE", "KHỎE|KHOẺ")]
    [InlineData("thuỵ", "thuỵ|thụy")]
    [InlineData("hoàn", "hoàn|hòan")]
    [InlineData("bình", "bình")]
    [InlineData("hoa", "hoa")]
    [InlineData("5g", "5g")]
    public void Spellings_ToneMarkOnEitherVowel_AreBothWays(string word, string spellings) =>
        Assert.Equal(spellings.Split('|'), TonePlacement.Spellings(word));

    [Fact]
    public void Spellings_DecomposedWord_AreComposed() => Assert.Equal(["hòa", "hoà"], TonePlacement.Spellings("ho\u0300a"));

    [Fact]
    public void From_WordWithTwoSpellings_AsksForBoth()
    {
        var query = FilterConditions.From(new ArticleFilter { Title = "Hòa bình" }, hasFullText: true).ToQuery("SELECT c.id FROM c");

        Assert.Contains(
            "((CONTAINS(c.search.title, @title0) AND CONTAINS(c.search.title, @title1)) OR (NOT IS_DEFINED(c.search.title) "
                + "AND (CONTAINS(c.title, @word0, true) OR CONTAINS(c.title, @word1, true)) AND (CONTAINS(c.title, @word2, true))))",
            query.QueryText,
            StringComparison.Ordinal
        );
        Assert.Equal([" hoa", " binh", "hòa", "hoà", "bình"], query.GetQueryParameters().Select(parameter => parameter.Value));
    }
}
