using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class QuantityScannerTests
{
    [Theory]
    [InlineData("vi", "Có gần 100 doanh nghiệp tham dự.", "100 doanh nghiệp", "quantity:100-enterprise")]
    [InlineData("vi", "Vốn 1,5 tỷ đồng cho dự án.", "1,5 tỷ đồng", "quantity:1500000000-vnd")]
    [InlineData("vi", "Tăng 12,5% so với trước.", "12,5%", "quantity:12-5")]
    [InlineData("vi", "Bán 1.234.567 chiếc.", "1.234.567 chiếc", "quantity:1234567-item")]
    [InlineData("en", "It paid $2.5 million for it.", "$2.5 million", "quantity:2500000")]
    [InlineData("en", "Some 1,200 employees left.", "1,200 employees", "quantity:1200-person")]
    public void Scan_Amount_IsFoundWithItsValue(string language, string text, string mention, string id)
    {
        var quantity = Assert.Single(Analyses.Of(text, language).Entities, entity => entity.Category == EntityCategories.Quantity);

        Assert.Equal(mention, Assert.Single(quantity.Mentions).Text);
        Assert.Equal(id, quantity.Id);
    }

    [Fact]
    public void Scan_MobileGeneration_IsAProduct()
    {
        var entities = Analyses.Of("Công nghệ 4G và 5G đến Việt Nam.").Entities;

        Assert.Equal(["4G", "5G"], entities.Texts(EntityCategories.Product));
        Assert.Empty(entities.Texts(EntityCategories.Quantity));
    }
}
