namespace IctPipeline.LocalAnalysis.Tests.KeyPhrases;

public class EnglishPhrasesTests
{
    private const string Text =
        "The central bank raised interest rates. Higher interest rates slow economic growth, the central bank said. Passengers and one "
        + "passenger quickly left. Passengers waited, passenger by passenger.";

    /// <summary>Each word of it alone is one that the text is full of.</summary>
    [Theory]
    [InlineData("Many like cloud computing.", true)]
    [InlineData("Many like it.", false)]
    public void Rank_PhraseThatComesAgainAroundAFrequentWord_IsNotHiddenByIt(string again, bool isPhrase)
    {
        var often = string.Concat(Enumerable.Repeat("The cloud is near. Nobody owns the cloud. ", 6));

        var phrases = Ranked(often + "Most of it is cloud computing. " + again);

        Assert.Contains("cloud", phrases);
        Assert.Equal(isPhrase, phrases.Contains("cloud computing"));
    }

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

    [Fact]
    public void Rank_GerundBehindNoun_EndsPhrase()
    {
        var phrases = Ranked("The lab teaches machine learning. A machine learning the rules is slow, and machine learning is cheap.");

        Assert.Contains("machine learning", phrases);
        Assert.DoesNotContain("machine learning the rules", phrases);
    }

    [Fact]
    public void Rank_RareWordThatEndsAsAdjective_IsNounWhereNothingFollows() =>
        Assert.Contains("turntable", Ranked("She plays a turntable. Nobody in town had seen a turntable, and the turntable was hers."));

    [Fact]
    public void Rank_OpenBeforeANoun_BelongsToThePhrase() =>
        Assert.Contains("open source", Ranked("The town writes open source. Everybody reads open source, and the doors open at nine."));

    [Fact]
    public void Rank_UnlistedAdverbsAndVerbs_AreNoPhrases()
    {
        var phrases = Ranked(
            "Imagining a water cooler is easy. They customize the water cooler evenly and quietly. An anomaly came; the anomaly stays. "
                + "They deploy the water cooler seamlessly."
        );

        Assert.DoesNotContain(
            phrases,
            static phrase => phrase is "imagining" or "customize" or "evenly" or "quietly" or "seamlessly" or "deploy"
        );
        Assert.Contains("water cooler", phrases);
        Assert.Contains("anomaly", phrases);
    }

    [Theory]
    [InlineData("category", "categories")]
    [InlineData("business", "businesses")]
    public void Rank_WordAndItsPlural_ComeOnce(string one, string several) =>
        Assert.Single(
            Ranked($"Each {one} has a gate. One {one} is closed. The {several} are old, and the {several} stay."),
            phrase => phrase == one || phrase == several
        );

    private static List<string> Ranked(string text) =>
        [.. Analyses.Of(text, "en").KeyPhrases.Select(phrase => phrase.Text.ToLowerInvariant())];

    private static List<string> Phrases() => [.. Analyses.Of(Text, "en").KeyPhrases.Select(phrase => phrase.Text.ToLowerInvariant())];
}
