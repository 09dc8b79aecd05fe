using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class ContactScannerTests
{
    [Theory]
    [InlineData("Xem https://ictnews.vn/a-b?x=1, rồi gọi.", EntityCategories.Url, "https://ictnews.vn/a-b?x=1")]
    [InlineData("Trang www.example.com.vn.", EntityCategories.Url, "www.example.com.vn")]
    [InlineData("Gửi về toa.soan@example.com.vn.", EntityCategories.Email, "toa.soan@example.com.vn")]
    [InlineData("Điện thoại: 024 3822 1234.", EntityCategories.PhoneNumber, "024 3822 1234")]
    [InlineData("Gọi +84 912 345 678 ngay.", EntityCategories.PhoneNumber, "+84 912 345 678")]
    [InlineData("Tổng đài 1900 1234 hỗ trợ.", EntityCategories.PhoneNumber, "1900 1234")]
    public void Scan_Contact_IsFound(string text, string category, string mention) =>
        Assert.Equal([mention], Analyses.Of(text, "vi").Entities.Texts(category));

    [Theory]
    [InlineData("Năm 1900 có 1800 người.")]
    [InlineData("Mã số 0123 và @ngoc.")]
    public void Scan_OtherNumbers_AreLeft(string text) =>
        Assert.DoesNotContain(
            Analyses.Of(text, "vi").Entities,
            entity => entity.Category is EntityCategories.PhoneNumber or EntityCategories.Email
        );
}
