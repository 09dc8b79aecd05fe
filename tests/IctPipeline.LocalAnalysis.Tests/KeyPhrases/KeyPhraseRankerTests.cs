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

    [Fact]
    public void Rank_PersonByFamilyNameAlone_IsOnePhraseWithTheFullName()
    {
        var phrases = Phrases(
            "Starmer met the governors on Monday. Keir Starmer said that Starmer would write to them, and Starmer did.",
            "en"
        );

        Assert.Contains("Keir Starmer", phrases);
        Assert.DoesNotContain("Starmer", phrases);
    }

    [Fact]
    public void Rank_TwoFormsOfAPlace_AreOnePhraseAsTheTextWritesIt()
    {
        var phrases = Phrases(
            "The U.S. delayed the tariffs. Farmers in the United States had asked for it, and the United States agreed.",
            "en"
        );

        Assert.Contains("United States", phrases);
        Assert.DoesNotContain("U.S.", phrases);
    }

    [Fact]
    public void Rank_FormsThatTheLexiconCallsOtherwise_KeepTheirMostFrequentSpelling() =>
        Assert.Contains("Bộ TT&TT", Phrases("Bộ TTTT mở lớp. Bộ TT&TT trả tiền, và Bộ TT&TT dạy học.", "vi"));

    [Fact]
    public void Rank_OfficeInPlaceOfAName_IsNotThePhraseOfItsBearer() =>
        Assert.Equal("Trump", Phrases("Tổng thống Trump đến Huế. Trump thăm trường, và Tổng thống tặng sách.", "vi")[0]);

    [Fact]
    public void Rank_VietnameseTextWithAnAbbreviation_HasItAsAPhrase()
    {
        var phrases = Phrases("Máy bay dùng MCAS để giữ độ cao. Phi công tắt MCAS bằng tay.\nGIÁ VÉ MÁY BAY TĂNG. GIÁ VÉ TĂNG.", "vi");

        Assert.Contains("MCAS", phrases);
        Assert.Contains("AI", Phrases("Doanh nghiệp dùng AI để bán hàng. Ai cũng học AI, vì AI trả lời nhanh.", "vi"));
        Assert.DoesNotContain("VÉ", phrases);
    }

    [Fact]
    public void Rank_WordAsLongAsAFile_IsNoPhrase() =>
        Assert.All(
            Phrases($"{new string('x', 100_000)} {new string('x', 100_000)} bridges bridges", "en"),
            phrase => Assert.True(phrase.Length <= 100)
        );

    [Fact]
    public void Rank_VietnameseVerbsAndOffices_AreNoPhrases() =>
        Assert.All(
            Phrases("Ngoại trưởng từ chối bàn về cấm vận. Ngoại trưởng bác bỏ cấm vận, và từ chối gặp báo giới.", "vi"),
            static phrase => Assert.DoesNotMatch("^(từ chối|bác bỏ|ngoại trưởng)", phrase.ToLowerInvariant())
        );

    [Theory]
    [InlineData("en", "The sheds and the elections were delayed. Sheds cost more than elections, the clerk said.", "elections")]
    [InlineData("vi", "Bầu không khí và an ninh mạng được bàn. Bầu không khí tốt, an ninh mạng thì chưa.", "an ninh mạng")]
    public void Rank_SubjectOfNews_ComesBeforeWordsAsFrequent(string language, string text, string subject) =>
        Assert.Equal(subject, Phrases(text, language)[0]);

    private static List<string> Phrases(string text, string language) =>
        [.. Analyses.Of(text, language).KeyPhrases.Select(static phrase => phrase.Text)];
}
