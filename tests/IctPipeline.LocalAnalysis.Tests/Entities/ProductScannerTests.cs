using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class ProductScannerTests
{
    [Theory]
    [InlineData("iPhone 15 Pro Max giảm giá.", "iPhone 15 Pro Max")]
    [InlineData("Họ bán Galaxy S24 Ultra từ thứ hai.", "Galaxy S24 Ultra")]
    [InlineData("Máy iPhone 12 mini nhỏ gọn.", "iPhone 12 mini")]
    [InlineData("Redmi Note 12 Pro có pin lớn.", "Redmi Note 12 Pro")]
    [InlineData("Máy tính chạy Windows 11 nhanh hơn.", "Windows 11")]
    [InlineData("Giá iPhone 15 triệu đồng là cao.", "iPhone")]
    [InlineData("Họ dùng Linux 64 bit ở trường.", "Linux")]
    public void Scan_ProductWithModel_IsOneProductAndNoPerson(string text, string product)
    {
        var entities = Analyses.Of(text, "vi").Entities;

        Assert.Equal([product], entities.Texts(EntityCategories.Product));
        Assert.Empty(entities.Texts(EntityCategories.Person));
    }
}
