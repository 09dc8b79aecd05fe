using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Resolution;

public class EntityResolverTests
{
    [Theory]
    [InlineData("Bộ TT&TT họp. Bộ Thông tin và Truyền thông kết luận.", EntityCategories.Organization, "org:vn-mic", 2)]
    [InlineData("Hà Nội mưa. Thủ đô Hà Nội ngập.", EntityCategories.Location, "loc:vn-ha-noi", 2)]
    [InlineData("Nam Hàn và Hàn Quốc là một.", EntityCategories.Location, "loc:south-korea", 2)]
    public void Analyze_SpellingsOfOneKnownEntity_AreOne(string text, string category, string id, int mentions)
    {
        var entity = Assert.Single(Analyses.Of(text, "vi").Entities, entity => entity.Category == category);

        Assert.Equal((id, mentions), (entity.Id, entity.Mentions.Count));
    }

    [Theory]
    [InlineData("Công ty Sao Mekong ký. Tập đoàn Sao Mekong mở rộng.")]
    [InlineData("Công ty Sao Mekong ký. Công ty SAO MEKONG mở rộng.")]
    public void Analyze_UnknownFirm_IsOneWhateverItsKindAndCase(string text)
    {
        var firm = Assert.Single(Analyses.Of(text, "vi").Entities, entity => entity.Category == EntityCategories.Organization);

        Assert.Equal(2, firm.Mentions.Count);
        Assert.EndsWith("sao-mekong", firm.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_DayInTwoForms_IsOneDate()
    {
        var date = Assert.Single(
            Analyses.Of("Họp ngày 15/6/2021. Đến 15 tháng 6 năm 2021, các bên ký.", "vi").Entities,
            entity => entity.Category == EntityCategories.DateTime
        );

        Assert.Equal(("date:2021-06-15", 2), (date.Id, date.Mentions.Count));
    }

    [Fact]
    public void Analyze_Ids_AreUniqueAndMadeOfPlainLetters()
    {
        var entities = Analyses.Of("Bà Đỗ Thị Yến của Công ty Đường Sắt Số đến Đắk Lắk ngày 15/6, mang theo 12 máy chủ.", "vi").Entities;

        Assert.Contains(entities, entity => entity.Id == "person:do-thi-yen");
        Assert.Equal(entities.Count, entities.Select(entity => entity.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(entities, entity => Assert.Matches("^[a-z]+:[a-z0-9-]+$", entity.Id));
    }

    [Fact]
    public void Analyze_KoreanName_KeepsItsLettersInTheId()
    {
        var entities = Analyses.Of("삼성전자와 새별통신이 협약을 맺었다.", "ko").Entities;

        Assert.All(entities, entity => Assert.DoesNotMatch(":x$", entity.Id));
    }

    [Fact]
    public void Analyze_Aliases_HoldOtherSpellingsOnceAndNeverTheName()
    {
        var entity = Analyses
            .Of("Bộ TT&TT họp. Bộ Thông tin và Truyền thông kết luận. Bộ Thông tin và Truyền thông ký.", "vi")
            .Entities.Named("Bộ TT&TT", EntityCategories.Organization);

        Assert.Equal(["Bộ Thông tin và Truyền thông"], entity.Aliases);
        Assert.Equal(3, entity.Mentions.Count);
    }
}
