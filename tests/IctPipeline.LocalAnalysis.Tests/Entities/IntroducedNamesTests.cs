using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class IntroducedNamesTests
{
    [Theory]
    [InlineData("Hôm qua, Hội đồng tham vấn kỹ thuật liên ngành (HQZ) ra thông báo.", "Hội đồng tham vấn kỹ thuật liên ngành", "HQZ")]
    [InlineData("Theo Tổ chức Giám định nguồn nước (OQWX), mực nước giảm.", "Tổ chức Giám định nguồn nước", "OQWX")]
    [InlineData(
        "Người phát ngôn Cục Điều tra lừa đảo, hàng giả và trốn thuế (C93, Bộ Công an) xác nhận.",
        "Cục Điều tra lừa đảo, hàng giả và trốn thuế",
        "C93"
    )]
    public void Scan_AbbreviationInBrackets_SaysHowFarTheNameGoes(string text, string name, string brief)
    {
        var bodies = Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization);

        Assert.Contains(name, bodies);
        Assert.Contains(brief, bodies);
    }

    [Theory]
    [InlineData("Tổng công ty Cấp nước Cần Thơ (Cawazco) họp hôm qua.", "Cawazco")]
    [InlineData("Hiệp hội da giày miền Tây (Zefaso, Cần Thơ) họp hôm qua.", "Zefaso")]
    public void Scan_WordInBracketsBehindAFullName_IsItsShortForm(string text, string brief) =>
        Assert.Contains(brief, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization));

    [Fact]
    public void Scan_WordInBracketsBehindOneWord_IsNoBody() =>
        Assert.DoesNotContain("Qexit", Analyses.Of("Họ rời EU (Qexit) từ hôm qua.", "vi").Entities.Texts(EntityCategories.Organization));

    [Theory]
    [InlineData("Bộ Tài chính quyết định tăng mức thu mới (QTZX) từ tháng sau.", "Bộ Tài chính")]
    [InlineData("Cơ quan tuyên truyền của Liên Hợp Quốc (UNQ) lên tiếng.", "Liên Hợp Quốc")]
    public void Scan_KnownBodyBeforeBrackets_EndsWhereItEnds(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization));

    [Fact]
    public void Scan_CommonAbbreviationInBrackets_MakesNoName() =>
        Assert.Empty(Analyses.Of("Chủ tọa thay mặt Hội đồng quản trị (HĐQT) trả lời.", "vi").Entities.Texts(EntityCategories.Organization));
}
