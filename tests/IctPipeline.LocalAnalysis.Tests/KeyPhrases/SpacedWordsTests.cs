namespace IctPipeline.LocalAnalysis.Tests.KeyPhrases;

public class SpacedWordsTests
{
    [Fact]
    public void Phrases_OfFrenchText_KeepPrepositionsInsideAndDropElidedArticles()
    {
        var phrases = Phrases(
            "La base de données de l'hôpital est en panne. Les médecins attendent la base de données. "
                + "L'hôpital n'a pas de base de données de secours.",
            "fr"
        );

        Assert.Contains("base de données", phrases);
        Assert.Contains("hôpital", phrases);
        Assert.DoesNotContain("l'hôpital", phrases);
        Assert.DoesNotContain("de", phrases);
    }

    [Fact]
    public void Phrases_OfGermanText_AreNoFunctionWords()
    {
        var phrases = Phrases("Die Regierung von Berlin will den Klimaschutz. Der Klimaschutz von morgen kostet die Regierung Geld.", "de");

        Assert.Contains("klimaschutz", phrases);
        Assert.DoesNotContain("von", phrases);
        Assert.DoesNotContain("der", phrases);
    }

    [Fact]
    public void Phrases_WithHyphen_AreOneWord() =>
        Assert.Contains(
            "e-commerce",
            Phrases("The e-commerce law is late. Shops wait for the e-commerce law, and e-commerce grows without one.", "en")
                .SelectMany(phrase => phrase.Split(' '))
        );

    [Fact]
    public void Phrases_OfEnglishText_AreNoContractions() =>
        Assert.DoesNotContain(
            Phrases("We've sold ships. They've sold ships and we'll sell ships. We've sold more.", "en"),
            phrase => phrase.Contains('\'')
        );

    private static List<string> Phrases(string text, string language) =>
        [.. Analyses.Of(text, language).KeyPhrases.Select(phrase => phrase.Text.ToLowerInvariant())];
}
