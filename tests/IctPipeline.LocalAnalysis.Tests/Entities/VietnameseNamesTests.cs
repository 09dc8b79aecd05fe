using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class VietnameseNamesTests
{
    [Theory]
    [InlineData("Bộ trưởng Bộ Giao thông Vận tải Đỗ Văn Phú cho biết kế hoạch.", "Đỗ Văn Phú")]
    [InlineData("Tổng thống Indonesia Joko Santoso đến thăm.", "Joko Santoso")]
    [InlineData("Theo ông Peter Vandenberg, giá sẽ tăng.", "Peter Vandenberg")]
    [InlineData("Hôm qua Trịnh Thị Kim Oanh về nhà.", "Trịnh Thị Kim Oanh")]
    [InlineData("GS.TS. Hoàng Hữu Phước phát biểu.", "Hoàng Hữu Phước")]
    public void Scan_Person_IsFoundWithoutTitle(string text, string name) =>
        Assert.Equal([name], Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));

    [Theory]
    [InlineData("Ngày 5/6, Cục Quản lý Dược Việt Nam gửi văn bản.", "Cục Quản lý Dược Việt Nam")]
    [InlineData("Công ty Sao Khuê ký hợp đồng với họ.", "Công ty Sao Khuê")]
    [InlineData("Ông làm ở Trường Đại học Kinh tế Quốc dân Hà Nội nhiều năm.", "Trường Đại học Kinh tế Quốc dân Hà Nội")]
    [InlineData("Theo Sở Y tế Quảng Ninh, không có ca mới.", "Sở Y tế Quảng Ninh")]
    public void Scan_Body_IsFoundWhole(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization));

    [Theory]
    [InlineData("Các công ty CNTT Việt Nam phát triển nhanh.")]
    [InlineData("Anh đã đến. Đức tin là điều tốt. Ý kiến hay.")]
    [InlineData("Những người dân ở đây rất vui.")]
    public void Scan_CommonWords_AreNoNames(string text)
    {
        var entities = Analyses.Of(text, "vi").Entities;

        Assert.Empty(entities.Texts(EntityCategories.Person));
        Assert.Empty(entities.Texts(EntityCategories.Organization));
        Assert.DoesNotContain(entities.Texts(EntityCategories.Location), name => name != "Việt Nam");
    }

    [Fact]
    public void Scan_HeadlineInCapitals_FindsKnownNamesAndPersonsAlone()
    {
        var entities = Analyses
            .Of("SAMSUNG MỞ TRUNG TÂM R&D LỚN NHẤT ĐÔNG NAM Á TẠI HÀ NỘI\n\nCHỦ TỊCH NGUYỄN VĂN BÌNH TRẢ LỜI CỬ TRI", "vi")
            .Entities;

        Assert.Equal(["SAMSUNG"], entities.Texts(EntityCategories.Organization));
        Assert.Equal(["ĐÔNG NAM Á", "HÀ NỘI"], entities.Texts(EntityCategories.Location));
        Assert.Equal(["NGUYỄN VĂN BÌNH"], entities.Texts(EntityCategories.Person));
    }

    [Fact]
    public void Scan_TextWithoutCapitals_FindsKnownPlacesThatAreNoWords() =>
        Assert.Equal(
            ["bắc ninh"],
            Analyses.Of("ông ấy mong hòa bình cho nhà máy ở bắc ninh", "vi").Entities.Texts(EntityCategories.Location)
        );

    [Fact]
    public void Scan_HeadedPlace_TakesItsHead() =>
        Assert.Equal(
            ["phường Tân Mai", "quận 7"],
            Analyses.Of("Nhà ở phường Tân Mai và quận 7.", "vi").Entities.Texts(EntityCategories.Location)
        );

    [Fact]
    public void Scan_KoreanText_FindsKnownNamesWithLessConfidence()
    {
        var entities = Analyses.Of("삼성전자는 베트남 하노이에 공장을 세웠다.", "ko").Entities;

        Assert.Equal("org:samsung-electronics", Assert.Single(entities, entity => entity.Category == EntityCategories.Organization).Id);
        Assert.Equal(["베트남", "하노이"], entities.Texts(EntityCategories.Location));
        Assert.All(entities, entity => Assert.True(entity.Confidence < 0.75));
    }

    [Theory]
    [InlineData("Các ứng viên đảng Cộng hòa vắng mặt.", "đảng Cộng hòa")]
    [InlineData("Người dân chờ Chính phủ trả lời.", "Chính phủ")]
    [InlineData("Kết quả được trình lên Hạ viện hồi tháng ba.", "Hạ viện")]
    [InlineData("Chương trình phát trên kênh truyền hình Zorvath.", "kênh truyền hình Zorvath")]
    public void Scan_KnownBody_IsFoundWhateverWordsAreJoined(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization));

    [Fact]
    public void Scan_LetterThatLooksLikeAnother_IsThatOne() =>
        Assert.Contains("Ðắk Nông", Analyses.Of("Mưa lớn ở Ðắk Nông hôm qua.", "vi").Entities.Texts(EntityCategories.Location));
}
