using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

/// <summary>Text as annotated sets have it: marks stand alone, or syllables are joined by underscores.</summary>
public class TokenizedTextTests
{
    [Fact]
    public void Scan_MarksApart_FindsTheSameNames()
    {
        const string text = "TP . HCM , ngày 22 / 3 : bà N.T.L ( 47 tuổi ) ở phường 10 , quận Gò Vấp .";
        var analysis = Analyses.Of(text, "vi");

        Assert.Equal(["TP . HCM", "phường 10", "quận Gò Vấp"], analysis.Entities.Texts(EntityCategories.Location));
        Assert.Equal(["22 / 3"], analysis.Entities.Texts(EntityCategories.DateTime));
        Assert.Equal(["N.T.L"], analysis.Entities.Texts(EntityCategories.Person));
        Assert.Single(analysis.Sentences);
    }

    [Fact]
    public void Scan_Underscores_FindsTheSameNames()
    {
        var entities = Analyses.Of("Ông Nguyễn_Văn_An đến Hà_Nội gặp Bộ_Y_tế .", "vi").Entities;

        Assert.Equal(["Nguyễn_Văn_An"], entities.Texts(EntityCategories.Person));
        Assert.Equal("loc:vn-ha-noi", entities.Named("Hà_Nội", EntityCategories.Location).Id);
        Assert.Equal("org:vn-moh", entities.Named("Bộ_Y_tế", EntityCategories.Organization).Id);
    }
}
