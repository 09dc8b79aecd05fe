using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

/// <summary>Names as Vietnamese reports of health, courts and accidents write them.</summary>
public class VietnameseReportsTests
{
    [Theory]
    [InlineData("Chiều nay, TAND TP. Thái Nguyên mở phiên tòa.", EntityCategories.Organization, "TAND TP. Thái Nguyên")]
    [InlineData("Sau đó Công an quận 12 đã đến.", EntityCategories.Organization, "Công an quận 12")]
    [InlineData("Theo VKSND Cấp cao tại Đà Nẵng, án nhẹ.", EntityCategories.Organization, "VKSND Cấp cao tại Đà Nẵng")]
    [InlineData("Ông điều hành BV Bạch Mai từ lâu.", EntityCategories.Organization, "BV Bạch Mai")]
    [InlineData("Họ đưa anh đến BVĐK tỉnh Gia Lai.", EntityCategories.Location, "BVĐK tỉnh Gia Lai")]
    [InlineData(
        "Kiện Công ty Cổ phần Xử lý chất thải Thuận Thành.",
        EntityCategories.Organization,
        "Công ty Cổ phần Xử lý chất thải Thuận Thành"
    )]
    [InlineData("Khám ở Bệnh viện Tai mũi họng Trung ương.", EntityCategories.Location, "Bệnh viện Tai mũi họng Trung ương")]
    [InlineData("Anh gặp ê kíp Bệnh viện Chợ Rẫy - Ảnh: LÊ PHAN.", EntityCategories.Organization, "Bệnh viện Chợ Rẫy")]
    [InlineData("Các bác sĩ Khoa Phẫu thuật tạo hình đã mổ.", EntityCategories.Organization, "Khoa Phẫu thuật tạo hình")]
    public void Scan_Body_IsWhole(string text, string category, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(category));

    [Theory]
    [InlineData("Giám đốc sở Y tế Nghệ An yêu cầu báo cáo.", "sở Y tế Nghệ An")]
    [InlineData("Anh bị công an huyện Đức Hòa bắt giữ.", "công an huyện Đức Hòa")]
    [InlineData("Anh bị công an Hà Nội bắt giữ.", "công an Hà Nội")]
    [InlineData("Trao đổi với báo Đại Đoàn Kết, ông xác nhận.", "báo Đại Đoàn Kết")]
    [InlineData("Theo cục Quản lý Dược, thuốc đã bị thu hồi.", "cục Quản lý Dược")]
    public void Scan_HeadInSmallLetters_StartsTheBody(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization));

    [Theory]
    [InlineData("Xử theo Điều 134 Bộ luật Hình sự.")]
    [InlineData("Họ đã báo Công an xã từ trước.", "báo Công an")]
    [InlineData("Xem vụ Hà Văn Thắm xảy ra.", "vụ Hà Văn Thắm")]
    [InlineData("Tuyển thủ Đoàn Văn Hậu đã sang đó.")]
    public void Scan_WhatIsNoBody_IsNone(string text, string? wrong = null)
    {
        var bodies = Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization);

        Assert.DoesNotContain(bodies, body => wrong is null || body.StartsWith(wrong, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Cô gái đi từ đường Hoàng Diệu ra bến xe.", "đường Hoàng Diệu")]
    [InlineData("Nhà ở xã Gia Tân 2, huyện Thống Nhất.", "xã Gia Tân 2")]
    [InlineData("Trú tại tiểu khu 11, thị trấn Mộc Châu.", "tiểu khu 11")]
    [InlineData("Ở tỉnh Bà Rịa – Vũng Tàu có 15 ca.", "tỉnh Bà Rịa – Vũng Tàu")]
    [InlineData("Cô ghé siêu thị Co.opmart Rạch Miễu.", "siêu thị Co.opmart Rạch Miễu")]
    [InlineData("Theo đoàn khách, luật sư Hà Nội có mặt.", "Hà Nội")]
    public void Scan_Place_IsWhole(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Location));

    [Theory]
    [InlineData("Họ học tiếng Anh ở đó.", EntityCategories.Location)]
    [InlineData("Ảnh chụp ở tổ đặc nhiệm Công an quận 1.", EntityCategories.Location)]
    [InlineData("Anh là trưởng khoa Ngoại từ năm ngoái.", EntityCategories.Person)]
    [InlineData("Trang Amaq cho biết tin này.", EntityCategories.Person)]
    [InlineData("Theo Bí thư Đoàn Thanh niên xã, họ đã về.", EntityCategories.Person)]
    public void Scan_WhatNamesNobody_IsLeft(string text, string category) => Assert.Empty(Analyses.Of(text, "vi").Entities.Texts(category));

    [Theory]
    [InlineData("Bé N.T.Tr. (7 tuổi) nhập viện.", "N.T.Tr.")]
    [InlineData("Chị Ph. kể lại chuyện đó.", "Ph.")]
    [InlineData("Chị H. và con đã đi.", "H.")]
    [InlineData("Cháu Trần Ngọc Bảo Ch. (5 tuổi) đã khỏe.", "Trần Ngọc Bảo Ch.")]
    [InlineData("Bệnh nhân T.H . S nhập viện.", "T.H . S")]
    [InlineData("Gặp ông N. Nijalingam ở đó.", "N. Nijalingam")]
    [InlineData("Trưởng khoa Nội Nguyễn Thế Vinh nói vậy.", "Nguyễn Thế Vinh")]
    [InlineData("Hiện trường vụ tai nạn - Ảnh: LÊ PHAN.", "LÊ PHAN")]
    [InlineData("Tuyển thủ Đoàn Văn Hậu đã sang đó.", "Đoàn Văn Hậu")]
    public void Scan_Person_IsWhole(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));

    [Fact]
    public void Scan_GivenNameAfterTheFullName_IsThePersonWhereverItStands() =>
        Assert.Equal(
            ["Triệu Văn Hải", "Hải", "Hải"],
            Analyses
                .Of("Bắt Triệu Văn Hải hôm qua. Hải khai nhận. Hiện Hải bị giữ, Hải quan không biết.", "vi")
                .Entities.Texts(EntityCategories.Person)
        );

    [Fact]
    public void Scan_ForeignSurnameAfterTheFullName_IsThePerson() =>
        Assert.Contains(
            "Chekatt",
            Analyses.Of("Nghi phạm Cherif Chekatt bỏ trốn. Cảnh sát săn lùng Chekatt.", "vi").Entities.Texts(EntityCategories.Person)
        );

    [Theory]
    [InlineData("Bệnh nhân Lê Văn Tám đã về. Bệnh nhân khỏe.", "Bệnh nhân")]
    [InlineData("Hoa hậu Lê Thị Hoa đã về. Một Hoa hậu khác đến.", "Hoa hậu")]
    public void Complete_WhatMayBeAnybody_IsNoBareTitle(string text, string title) =>
        Assert.DoesNotContain(title, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));
}
