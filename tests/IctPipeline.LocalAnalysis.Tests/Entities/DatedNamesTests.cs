using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class DatedNamesTests
{
    [Theory]
    [InlineData("Trạm sạc ở đường Cách Mạng Tháng 8 mở cửa.", "đường Cách Mạng Tháng 8")]
    [InlineData("Xe kẹt trên đường Cách mạng tháng Tám mỗi chiều.", "đường Cách mạng tháng Tám")]
    [InlineData("Cây đổ ở phố 3 tháng 2 gần chợ.", "phố 3 tháng 2")]
    [InlineData("Đường 30/4 bị ngập.", "Đường 30/4")]
    [InlineData("Hàng quán trên đường 3/2 đông khách.", "đường 3/2")]
    [InlineData("Nhà ở đường 2-9 sửa xong.", "đường 2-9")]
    [InlineData("Người dân tập trung tại quảng trường 2/4.", "quảng trường 2/4")]
    [InlineData("Xe buýt dừng ở công viên 23/9.", "công viên 23/9")]
    public void Scan_StreetNamedAfterADay_IsWholeAndNoDate(string text, string street)
    {
        var entities = Analyses.Of(text, "vi").Entities;

        Assert.Equal([street], entities.Texts(EntityCategories.Location));
        Assert.Empty(entities.Texts(EntityCategories.DateTime));
    }

    [Fact]
    public void Scan_HospitalNamedAfterADay_IsWholeAndNoDate()
    {
        var entities = Analyses.Of("Theo Bệnh viện 19-8, số ca giảm từ ngày 20/11.", "vi").Entities;

        Assert.Equal(["Bệnh viện 19-8"], entities.Texts(EntityCategories.Organization));
        Assert.Equal(["20/11"], entities.Texts(EntityCategories.DateTime));
    }

    [Theory]
    [InlineData("Đoàn lên đường 30/4 và về sau lễ.", "30/4")]
    [InlineData("Họ sửa đường ngày 3/2 vừa rồi.", "3/2")]
    [InlineData("Đường Lê Lợi tháng 8 cấm xe.", "tháng 8")]
    [InlineData("Thông đường 30/4/2021 như đã hẹn.", "30/4/2021")]
    public void Scan_DateBehindAStreet_StaysADate(string text, string date) =>
        Assert.Equal([date], Analyses.Of(text, "vi").Entities.Texts(EntityCategories.DateTime));
}
