namespace IctPipeline.LocalAnalysis.Tests.Agreements;

public class AgreementFinderTests
{
    [Fact]
    public void Find_ListBetweenParties_GivesEachWithItsSubject()
    {
        var analysis = Analyses.Of(
            "Hai hợp đồng đã được ký kết, gồm: hợp đồng cung cấp máy chủ giữa Công ty Sao Khuê và Công ty Minh Đăng; thỏa thuận về đào "
                + "tạo kỹ sư giữa Tập đoàn Viettel và Samsung.",
            "vi"
        );

        Assert.Equal(2, analysis.Agreements.Count);
        Assert.Equal(["org:cong-ty-sao-khue", "org:cong-ty-minh-dang"], analysis.Agreements[0].Parties);
        Assert.Equal(("contract", "cung cấp máy chủ"), (analysis.Agreements[0].Type, analysis.Agreements[0].Subject));
        Assert.Equal(["org:viettel", "org:samsung"], analysis.Agreements[1].Parties);
        Assert.Equal("đào tạo kỹ sư", analysis.Agreements[1].Subject);
    }

    [Fact]
    public void Find_PartiesSigned_GivesDateAndPlace()
    {
        var text = "Ngày 12/5/2019, tại Đà Nẵng, Tập đoàn FPT và Tập đoàn CMC ký kết bản ghi nhớ về an toàn thông tin.";

        var agreement = Assert.Single(Analyses.Of(text, "vi").Agreements);

        Assert.Equal(["org:fpt", "org:cmc"], agreement.Parties);
        Assert.Equal(
            ("memorandum", "2019-05-12", "loc:vn-da-nang", "an toàn thông tin"),
            (agreement.Type, agreement.Date, agreement.Place, agreement.Subject)
        );
        Assert.Contains(
            "ký kết bản ghi nhớ",
            text.Substring(agreement.Evidence.Offset, agreement.Evidence.Length),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Find_English_GivesParties()
    {
        var agreement = Assert.Single(Analyses.Of("Nokia signed an agreement with Vodafone on cloud services.", "en").Agreements);

        Assert.Equal(["org:nokia", "org:vodafone"], agreement.Parties);
        Assert.Equal("agreement", agreement.Type);
    }

    [Theory]
    [InlineData("Hai Bộ sẽ ký kết Bản ghi nhớ giữa Bộ Y tế và Bộ Công an vào sáng mai.")]
    [InlineData("Tập đoàn FPT và Tập đoàn CMC cùng dự hội nghị về hợp đồng.")]
    [InlineData("Các doanh nghiệp đã ký kết 8 biên bản thỏa thuận hợp tác.")]
    public void Find_PlannedOrWithoutParties_GivesNone(string text) => Assert.Empty(Analyses.Of(text, "vi").Agreements);

    [Theory]
    [InlineData("Công ty CP Bkav và Tập đoàn FPT đã ký kết biên bản ghi nhớ về chuyển đổi số tại Hà Nội ngày 5/8.", "chuyển đổi số")]
    [InlineData("Viettel và FPT đã ký thỏa thuận về mạng 5G tại Việt Nam.", "mạng 5G tại Việt Nam")]
    public void Find_SubjectWithPlaceAndDate_LeavesThemOut(string text, string subject) =>
        Assert.Equal(subject, Assert.Single(Analyses.Of(text, "vi").Agreements).Subject);
}
