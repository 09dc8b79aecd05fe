using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class ForeignTermsTests
{
    [Theory]
    [InlineData("Nhóm dùng Docker Swarm thay cho Apache Kafka và Spring Boot.")]
    [InlineData("Chỉ số Cost Per Click và Click Through Rate đều giảm.")]
    [InlineData("Chuyên gia Machine Learning và kỹ sư Cloud Computing rất hiếm.")]
    [InlineData("Docker Swarm cho phép chạy nhiều máy.")]
    [InlineData("Trung tâm đạt chuẩn Tier III về an toàn.")]
    public void Scan_EnglishTerms_AreNobody(string text) => Assert.Empty(Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));

    [Theory]
    [InlineData("Hôm qua Rowan Whitfield đến thăm trường.", "Rowan Whitfield")]
    [InlineData("Nam diễn viên Will Smith sẽ tới.", "Will Smith")]
    [InlineData("Tại hội nghị, Satya Nadella trình bày kế hoạch.", "Satya Nadella")]
    [InlineData("PGS Bảo đề nghị hoãn.", "Bảo")]
    public void Scan_ForeignAndTitledNames_AreStillPersons(string text, string name) =>
        Assert.Equal([name], Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));

    [Theory]
    [InlineData("Ông Đỗ Minh Khoa, Chủ tịch HĐTV MobiFone, dự lễ.", "MobiFone", "Đỗ Minh Khoa")]
    [InlineData("Phó Tổng Giám đốc VNPT Lê Văn Mạnh phát biểu.", "VNPT", "Lê Văn Mạnh")]
    [InlineData("Giám đốc Sở TT&TT Trần Thị Hoa nói.", "Sở TT&TT", "Trần Thị Hoa")]
    [InlineData("CHỦ TỊCH HĐTV VNPT PHẠM ĐỨC LONG DỰ LỄ KHAI TRƯƠNG", "VNPT", "PHẠM ĐỨC LONG")]
    public void Scan_OfficeBeforeAFirm_IsNoPerson(string text, string firm, string person)
    {
        var entities = Analyses.Of(text, "vi").Entities;

        Assert.Contains(firm, entities.Texts(EntityCategories.Organization));
        Assert.Equal([person], entities.Texts(EntityCategories.Person));
    }

    [Fact]
    public void Scan_UnknownFirmBehindATitle_IsNoPerson() =>
        Assert.Empty(Analyses.Of("Phó Giám đốc VinaKhoa trình bày báo cáo.", "vi").Entities.Texts(EntityCategories.Person));
}
