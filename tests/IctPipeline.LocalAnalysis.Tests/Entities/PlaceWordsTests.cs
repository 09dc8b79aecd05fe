using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class PlaceWordsTests
{
    [Theory]
    [InlineData("Thảo Cầm Viên Sài Gòn có hươu con.", "Thảo Cầm Viên Sài Gòn")]
    [InlineData("Trẻ em thích Vườn thú Hà Nội nhất.", "Vườn thú Hà Nội")]
    [InlineData("Công viên Phần mềm Quang Trung mở rộng.", "Công viên Phần mềm Quang Trung")]
    [InlineData("Bảo tàng Mỹ thuật đóng cửa.", "Bảo tàng Mỹ thuật")]
    [InlineData("Khách đến Bảo tàng Chứng tích Chiến tranh rất đông.", "Bảo tàng Chứng tích Chiến tranh")]
    [InlineData("Họ chụp ảnh ở cầu Rồng ban đêm.", "cầu Rồng")]
    [InlineData("Máy bay hạ cánh ở sân bay Nội Bài lúc tối.", "sân bay Nội Bài")]
    [InlineData("Bà bán hàng ở chợ Vinh dự kiến nghỉ.", "chợ Vinh")]
    public void Scan_HeadedPlace_IsWholeAndNoPerson(string text, string place)
    {
        var entities = Analyses.Of(text, "vi").Entities;

        Assert.Equal([place], entities.Texts(EntityCategories.Location));
        Assert.Empty(entities.Texts(EntityCategories.Person));
    }

    [Fact]
    public void Scan_HeadWithoutAName_HasNoPersonInside() =>
        Assert.Empty(Analyses.Of("Vườn Bách Thảo Trần đóng cửa. Sở Thú mở cửa.", "vi").Entities.Texts(EntityCategories.Person));
}
