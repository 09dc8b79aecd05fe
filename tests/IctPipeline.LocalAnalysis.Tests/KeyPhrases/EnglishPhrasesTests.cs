namespace IctPipeline.LocalAnalysis.Tests.KeyPhrases;

public class EnglishPhrasesTests
{
    private const string Text =
        "The central bank raised interest rates. Higher interest rates slow economic growth, the central bank said. Passengers and one "
        + "passenger quickly left. Passengers waited, passenger by passenger.";

    [Fact]
    public void Rank_Article_PutsNounPhrasesFirst()
    {
        var phrases = Phrases();

        Assert.Equal(
            ["interest rates", "central bank"],
            phrases.Take(3).Where(phrase => phrase.Contains(' ')).Order(StringComparer.Ordinal).Reverse()
        );
    }

    [Fact]
    public void Rank_Article_HasNoVerbsAdjectivesOrPiecesAlone()
    {
        var phrases = Phrases();

        Assert.DoesNotContain(phrases, phrase => phrase is "raised" or "economic" or "quickly" or "rates" or "interest" or "bank");
        Assert.Single(phrases, phrase => phrase.StartsWith("passenger", StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> Phrases() => [.. Analyses.Of(Text, "en").KeyPhrases.Select(phrase => phrase.Text.ToLowerInvariant())];
}
