using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Tests.Lexicons;

public class LexiconTests
{
    /// <summary>The provinces and cities since 1 July 2025.</summary>
    private const string Provinces =
        "Hà Nội|Huế|Lai Châu|Điện Biên|Sơn La|Lạng Sơn|Quảng Ninh|Thanh Hóa|Nghệ An|Hà Tĩnh|Cao Bằng|Tuyên Quang|Lào Cai|Thái Nguyên|Phú "
        + "Thọ|Bắc Ninh|Hưng Yên|Hải Phòng|Ninh Bình|"
        + "Quảng Trị|Đà Nẵng|Quảng Ngãi|Gia Lai|Khánh Hòa|Lâm Đồng|Đắk Lắk|TP Hồ Chí Minh|Đồng Nai|Tây Ninh|Cần Thơ|Vĩnh Long|Đồng "
        + "Tháp|Cà Mau|An Giang";

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    [InlineData("ko")]
    public void For_Language_KnowsNamesOfTheWorld(string language)
    {
        var lexicon = Lexicon.For(language);

        Assert.Contains(lexicon.Entries, entry => entry.Id == "org:samsung-electronics");
        Assert.Equal(language == "vi", lexicon.Entries.Any(entry => entry.Id == "loc:vn-muong-te"));
        Assert.Equal(language == "vi", lexicon.Dictionary.Contains(lexicon.Vocabulary.Find("công"), lexicon.Vocabulary.Find("nghệ")));
        Assert.Same(lexicon, Lexicon.For(language));
    }

    [Fact]
    public void For_Vietnamese_KnowsAllProvincesOfToday()
    {
        var provinces = Provinces.Split('|');
        Assert.Equal(34, provinces.Length);
        Assert.All(
            provinces,
            province =>
                Assert.Equal([province], Analyses.Of($"Họ sống ở {province} nhiều năm.", "vi").Entities.Texts(EntityCategories.Location))
        );
    }

    [Theory]
    [InlineData("đảng Cộng hòa")]
    [InlineData("Đảng Cộng hòa")]
    [InlineData("báo Lao Động")]
    public void NameAt_FormsThatDifferInCapitals_AreAllFound(string form)
    {
        var lexicon = Lexicon.For("vi");
        var tokens = Tokenizer.Tokenize(form, lexicon.Vocabulary, "vi");

        Assert.Equal(tokens.Length, lexicon.NameAt(tokens, 0).Length);
    }

    [Fact]
    public void Entries_OneId_IsOneCategory() =>
        Assert.All(
            Lexicon.For("vi").Entries.GroupBy(entry => entry.Id),
            group => Assert.Single(group.Select(entry => entry.Category).Distinct())
        );
}
