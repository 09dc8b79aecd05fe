using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class HealthNewsTests
{
    [Theory]
    [InlineData("Bệnh nhân đến Bệnh viện Đa khoa tỉnh Hải Dương khám.", EntityCategories.Location, "Bệnh viện Đa khoa tỉnh Hải Dương")]
    [InlineData("Bệnh viện Đa khoa tỉnh Hải Dương thông báo.", EntityCategories.Organization, "Bệnh viện Đa khoa tỉnh Hải Dương")]
    [InlineData("Sau đó UBND huyện Việt Yên ra quyết định.", EntityCategories.Organization, "UBND huyện Việt Yên")]
    [InlineData("Nhà ở kiệt 26 đường Lê Hữu Trác bị phong tỏa.", EntityCategories.Location, "kiệt 26 đường Lê Hữu Trác")]
    [InlineData("Họ ăn ở quán bar Buddha hôm đó.", EntityCategories.Location, "quán bar Buddha")]
    [InlineData("Theo Thứ trưởng Y tế Nguyễn Trường Sơn, dịch đã giảm.", EntityCategories.Person, "Nguyễn Trường Sơn")]
    [InlineData("Theo Tổng thống Hàn Quốc Moon Jae-in, hai bên đồng ý.", EntityCategories.Person, "Moon Jae-in")]
    [InlineData("Giám đốc Lee Seung-hun có mặt.", EntityCategories.Person, "Lee Seung-hun")]
    [InlineData("Hôm đó Thanh về quê còn chị Nga ở lại.", EntityCategories.Person, "Nga")]
    public void Scan_Name_IsFoundWhole(string text, string category, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(category));

    [Theory]
    [InlineData("Ông yêu cầu Bộ Y tế trả lời.", "cầu Bộ")]
    [InlineData("Ông Nguyễn Trường Sơn trả lời.", "Trường Sơn")]
    [InlineData("Môi trường Việt Nam tốt hơn.", "trường Việt Nam")]
    public void Scan_SecondSyllables_AreNoHeads(string text, string wrong) =>
        Assert.DoesNotContain(
            Analyses.Of(text, "vi").Entities.SelectMany(entity => entity.Mentions),
            mention => mention.Text.StartsWith(wrong, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Họp chiều 7-4 ở đây.", "7-4")]
    [InlineData("Họp ngày 3.8 ở đây.", "3.8")]
    [InlineData("Cách ly từ 26/7 đến 5/8.", "26/7|5/8")]
    [InlineData("Dịch bùng phát từ tháng 3/2020.", "tháng 3/2020")]
    [InlineData("Họ về hôm qua.", "hôm qua")]
    public void Scan_Date_LeavesTheWordsBeforeItOut(string text, string dates) =>
        Assert.Equal(dates.Split('|'), Analyses.Of(text, "vi").Entities.Texts(EntityCategories.DateTime));
}
