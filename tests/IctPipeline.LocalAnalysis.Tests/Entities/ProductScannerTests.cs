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

    [Theory]
    [InlineData("Họ mua hệ thống phòng không Q-400 của nước láng giềng.", "Q-400")]
    [InlineData("Hai tiêm kích Zu-35 cất cánh lúc nửa đêm.", "Zu-35")]
    [InlineData("Tàu khu trục USS Zorvath rời cảng.", "USS Zorvath")]
    [InlineData("Người dùng chatbot Zorvath than phiền.", "Zorvath")]
    public void Scan_NameBehindAKindOfThing_KeepsItsNumber(string text, string product) =>
        Assert.Equal([product], Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Product));

    [Fact]
    public void Scan_ProductNamedAgainWithoutItsKind_IsFoundAgain() =>
        Assert.Equal(
            ["Zu-35", "Zu-35"],
            Analyses.Of("Hai tiêm kích Zu-35 cất cánh. Sau đó Zu-35 quay về.", "vi").Entities.Texts(EntityCategories.Product)
        );

    [Fact]
    public void Scan_KindOfThingWithAPlaceInside_IsNoPlace() =>
        Assert.Equal(["Mỹ"], Analyses.Of("Máy bay đáp xuống tàu sân bay Mỹ hôm qua.", "vi").Entities.Texts(EntityCategories.Location));
}
