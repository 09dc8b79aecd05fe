namespace IctPipeline.LocalAnalysis.Tests.KeyPhrases;

public class KeyPhraseRankerTests
{
    private const string Text =
        "Hội nghị bàn về thương mại điện tử. Thương mại điện tử giúp doanh nghiệp nhỏ bán hàng. "
        + "Theo Bộ Công Thương, thương mại điện tử tăng 20%.\n"
        + "Doanh nghiệp nhỏ cần vốn và thương mại điện tử cần luật.";

    [Fact]
    public void Rank_RepeatedPhrase_ComesFirst()
    {
        var phrases = Analyses.Of(Text, "vi").KeyPhrases;

        Assert.Contains("thương mại điện tử", phrases.Take(3).Select(phrase => phrase.Text.ToLowerInvariant()));
        Assert.All(phrases, phrase => Assert.InRange(phrase.Score!.Value, 0, 1));
        Assert.Equal(
            phrases.OrderByDescending(phrase => phrase.Score).Select(phrase => phrase.Score),
            phrases.Select(phrase => phrase.Score)
        );
    }

    [Fact]
    public void Rank_Phrases_NeitherEndWithStopWordsNorCutNames()
    {
        var phrases = Analyses.Of(Text, "vi").KeyPhrases.Select(phrase => phrase.Text).ToList();

        Assert.DoesNotContain("Công Thương", phrases);
        Assert.All(phrases, phrase => Assert.DoesNotMatch("(^(và|theo|về|cần) )|( (và|theo|về|cần)$)", phrase.ToLowerInvariant()));
    }

    [Fact]
    public void Rank_WhoTookThePicture_IsNoPhrase()
    {
        var analysis = Analyses.Of("Mưa lớn làm đường sá hư hỏng, và người dân sửa đường sá.\nẢnh: NAM TRẦN", "vi");

        Assert.Contains("NAM TRẦN", analysis.Entities.Texts("Person"));
        Assert.DoesNotContain("NAM TRẦN", analysis.KeyPhrases.Select(static phrase => phrase.Text));
    }

    [Fact]
    public void Rank_VerbsAndDoubtBetweenWords_PartPhrases() =>
        Assert.All(
            Analyses.Of("Mưa lớn khiến đường sá hư hỏng. Mưa lớn khiến đường sá dường như không còn. Bất kỳ ai cũng lo.", "vi").KeyPhrases,
            static phrase => Assert.DoesNotMatch("khiến|dường như|bất kỳ", phrase.Text.ToLowerInvariant())
        );

    [Fact]
    public void Rank_SameText_GivesSameOrder() => Assert.Equal(Analyses.Of(Text, "vi").KeyPhrases, Analyses.Of(Text, "vi").KeyPhrases);
}
