using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

/// <summary>Kinds of names that were read off real Vietnamese news; the sentences are ours.</summary>
public class VietnameseNewsTests
{
    [Theory]
    [InlineData("Theo chỉ đạo của Bộ Văn hoá, thể thao và du lịch, lễ hội hoãn lại.", "Bộ Văn hoá, thể thao và du lịch")]
    [InlineData("Giám đốc Sở Văn hóa - thể thao Hải Phòng khẳng định.", "Sở Văn hóa - thể thao Hải Phòng")]
    [InlineData("Ông thuộc Sở Nông nghiệp và phát triển nông thôn, phụ trách đê.", "Sở Nông nghiệp và phát triển nông thôn")]
    [InlineData("Theo Sở Lao động - thương binh và xã hội, có việc làm mới.", "Sở Lao động - thương binh và xã hội")]
    public void Scan_MinistryWithFieldsInSmallLetters_IsTakenWhole(string text, string body) => Assert.Equal([body], Bodies(text));

    [Theory]
    [InlineData("Đoàn do Cục Quản lý thị trường chủ trì.", "Cục Quản lý thị trường")]
    [InlineData("Ông lập ra Viện Nghiên cứu phát triển năm ngoái.", "Viện Nghiên cứu phát triển")]
    [InlineData("Theo Cục Bảo vệ thực vật thì sâu bệnh giảm.", "Cục Bảo vệ thực vật")]
    public void Scan_BodyCalledByItsWork_TakesTheObject(string text, string body) => Assert.Equal([body], Bodies(text));

    [Theory]
    [InlineData("Bà làm ở Cơ quan Bảo vệ Môi trường Canada.", "Cơ quan Bảo vệ Môi trường Canada")]
    [InlineData("Nghiên cứu của Đại học bang Oregon được công bố.", "Đại học bang Oregon")]
    [InlineData("Khách hàng của công ty cổ phần cấp nước huyện Thanh Oai than phiền.", "công ty cổ phần cấp nước huyện Thanh Oai")]
    [InlineData("Đất giao cho công ty Cổ phần may Phú Thịnh xây xưởng.", "công ty Cổ phần may Phú Thịnh")]
    [InlineData("Đoàn đến Công ty Cổ phần Bánh bông lan Bảo Ngọc.", "Công ty Cổ phần Bánh bông lan Bảo Ngọc")]
    [InlineData("Hồ sơ của Công ty TNHH Hải Phòng - Nomura đã đủ.", "Công ty TNHH Hải Phòng - Nomura")]
    [InlineData("Theo báo cáo của Greenfield Capital Group LLC thì giá tăng.", "Greenfield Capital Group LLC")]
    public void Scan_FirmOrOffice_IsTakenWhole(string text, string body) => Assert.Equal([body], Bodies(text));

    [Fact]
    public void Scan_BodyAboveBehindADash_IsABodyOfItsOwn() =>
        Assert.Equal(["Cục Thú y", "Bộ Nông nghiệp"], Bodies("Theo Cục Thú y - Bộ Nông nghiệp, dịch đã lui."));

    [Fact]
    public void Scan_ForeignPersonBehindACountry_IsApartFromBodyAndCountry()
    {
        var entities = Analyses
            .Of("Phát ngôn viên Bộ Ngoại giao Nga Maria Ivanova bác bỏ. Cố vấn an ninh quốc gia Mỹ John Miller khẳng định như thế.", "vi")
            .Entities;

        Assert.Equal(["Bộ Ngoại giao Nga"], entities.Texts(EntityCategories.Organization));
        Assert.Equal(["Mỹ"], entities.Texts(EntityCategories.Location));
        Assert.Equal(["Maria Ivanova", "John Miller"], entities.Texts(EntityCategories.Person));
    }

    [Theory]
    [InlineData("Xe lật trên cao tốc Hà Nội - Hải Phòng chiều qua.", "cao tốc Hà Nội - Hải Phòng")]
    [InlineData("Họ mở đường cao tốc TP.HCM - Long Thành - Dầu Giây sớm.", "đường cao tốc TP.HCM - Long Thành - Dầu Giây")]
    [InlineData("Cháy rừng ở Siberia (Nga) lan rộng.", "Siberia", "Nga")]
    [InlineData("Tai nạn trên QL91 và ĐT741.", "QL91", "ĐT741")]
    [InlineData("Đoàn đến chân cầu Rế 2 thuộc huyện An Dương.", "cầu Rế 2", "huyện An Dương")]
    [InlineData("Người mẫu của làng thời trang Việt dự tiệc.")]
    public void Scan_Place_IsTakenAsFarAsItGoes(string text, params string[] places) =>
        Assert.Equal(places, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Location));

    [Fact]
    public void Scan_HeadWithSmallWordsBeforeABody_IsNoPlace()
    {
        var entities = Analyses.Of("Nhà đầu tư căn cứ kết luận Thanh tra Chính phủ để rà soát.", "vi").Entities;

        Assert.Equal(["Thanh tra Chính phủ"], entities.Texts(EntityCategories.Organization));
        Assert.Empty(entities.Texts(EntityCategories.Location));
    }

    [Theory]
    [InlineData("Ca sĩ Jun Vũ hát. Hôm sau Jun Vũ nghỉ.", "Jun Vũ", "Jun Vũ")]
    [InlineData("Livia Simonsen, người đến từ London, kể lại.", "Livia Simonsen")]
    [InlineData("Có Jefer Butaran, 32 tuổi, ở đó.", "Jefer Butaran")]
    [InlineData("Mỗi dịp Tết đến Xuân về, họ đón Xuân.")]
    [InlineData("Phát ngôn viên Lầu Năm Góc bác bỏ. Ông chủ Nhà Trắng im lặng.")]
    public void Scan_Person_IsFoundAgainOrExplained(string text, params string[] persons) =>
        Assert.Equal(persons, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));

    private static IEnumerable<string> Bodies(string text) => Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization);
}
