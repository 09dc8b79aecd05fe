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
        var query = FilterConditions.From(new ArticleFilter { Title = "Hòa bình" }).ToQuery("SELECT c.id FROM c");

        Assert.Contains(
            "(CONTAINS(c.title, @word0, true) OR CONTAINS(c.title, @word0or1, true))",
            query.QueryText,
            StringComparison.Ordinal
        );
        Assert.Contains(("@word0or1", (object)"Hoà"), query.GetQueryParameters());
        Assert.Contains(" AND CONTAINS(c.title, @word1, true)", query.QueryText, StringComparison.Ordinal);
    }
}
