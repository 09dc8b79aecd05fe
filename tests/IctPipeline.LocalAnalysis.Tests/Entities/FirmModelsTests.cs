using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class FirmModelsTests
{
    [Theory]
    [InlineData("Chiếc xe Toyota Vellarix đỗ bên đường.", "Toyota Vellarix")]
    [InlineData("Anh làm rơi một điện thoại Samsung Q57 ở quán.", "Samsung Q57")]
    [InlineData("Máy bay Airbus A319 hạ cánh an toàn.", "Airbus A319")]
    public void Widen_NameBehindTheFirmThatMakesIt_IsAProduct(string text, string name)
    {
        var entities = Analyses.Of(text, "vi").Entities;

        Assert.Contains(name, entities.Texts(EntityCategories.Product));
        Assert.Empty(entities.Texts(EntityCategories.Organization));
    }

    [Theory]
    [InlineData("Siêu thị thuộc sở hữu của Toyota Vellarix từ năm ngoái.")]
    [InlineData("Doanh thu của Samsung 2018 tăng mạnh.")]
    public void Widen_WithoutAThingBefore_LeavesTheFirm(string text) =>
        Assert.Empty(Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Product));
}
