using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Resolution;

public class IntroducedAbbreviationTests
{
    [Theory]
    [InlineData("Hiệp hội Dịch vụ số Cửu Long (CDSA) họp. Sau đó CDSA ra mắt cổng mới.", "Hiệp hội Dịch vụ số Cửu Long", "CDSA", 2)]
    [InlineData("Trung tâm Dữ liệu Tây Bắc (NWDC) mở cửa.", "Trung tâm Dữ liệu Tây Bắc", "NWDC", 1)]
    [InlineData("Công ty Phần mềm Sao Mai (SaoSoft) mở rộng.", "Công ty Phần mềm Sao Mai", "SaoSoft", 1)]
    public void Analyze_ShortFormInBrackets_IsTheBodyBeforeIt(string text, string full, string brief, int mentions)
    {
        var body = Analyses.Of(text, "vi").Entities.Named(full, EntityCategories.Organization);

        Assert.Contains(brief, body.Aliases.Append(body.Name));
        Assert.Equal(mentions, body.Mentions.Count(mention => mention.Text == brief));
    }

    [Theory]
    [InlineData("Hiệp hội Dịch vụ số Cửu Long (mới) họp.", "mới")]
    [InlineData("Hiệp hội Dịch vụ số Cửu Long (A) họp.", "A")]
    [InlineData("Hiệp hội Dịch vụ số Cửu Long (CDSA họp.", "CDSA")]
    [InlineData("Hiệp hội Dịch vụ số Cửu Long, CDSA, họp.", "CDSA")]
    public void Analyze_OtherWordsBehindAName_AreNoShortForm(string text, string word) =>
        Assert.DoesNotContain(
            Analyses.Of(text, "vi").Entities,
            entity => entity.Name.StartsWith("Hiệp hội", StringComparison.Ordinal) && entity.Aliases.Contains(word)
        );

    [Fact]
    public void Analyze_KnownBodyAndItsShortForm_KeepTheKnownId()
    {
        var entities = Analyses
            .Of("Bộ Thông tin và Truyền thông (Bộ TT&TT) họp với Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT).", "vi")
            .Entities;

        Assert.Equal("org:vn-mic", entities.Named("Bộ TT&TT", EntityCategories.Organization).Id);
        Assert.Equal("org:vnpt", entities.Named("VNPT", EntityCategories.Organization).Id);
    }

    [Fact]
    public void Analyze_TwoShortForms_GoToTheirOwnBodies()
    {
        var entities = Analyses
            .Of("Cục Dữ liệu đô thị (CDD) và Viện Công nghệ Mỏ (VCM) cùng dự. CDD trình bày trước, VCM sau.", "vi")
            .Entities;

        Assert.Equal("Cục Dữ liệu đô thị", entities.Named("CDD", EntityCategories.Organization).Aliases.Append("CDD").First());
        Assert.NotEqual(entities.Named("CDD", EntityCategories.Organization).Id, entities.Named("VCM", EntityCategories.Organization).Id);
    }
}
