using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class ForeignNamesTests
{
    [Theory]
    [InlineData("Nhà máy sẽ mở lại vào tháng sau, Norvik Post đưa tin.", "Norvik Post")]
    [InlineData("Hôm qua, tờ Gazzara viết rằng nhà máy sẽ mở lại.", "Gazzara")]
    [InlineData("Theo Quarzite, nhà máy sẽ mở lại vào tháng sau.", "Quarzite")]
    [InlineData("Giá cổ phiếu Zentrox giảm mạnh trong phiên sáng.", "Zentrox")]
    [InlineData("Tập đoàn đã thâu tóm Zentrox hồi năm ngoái.", "Zentrox")]
    [InlineData("Đoạn phim lan truyền trên Bluppster từ hôm qua.", "Bluppster")]
    [InlineData("Khách hàng của KworaBank được hoàn tiền.", "KworaBank")]
    [InlineData("Một chuyến bay của Norvik Airlines bị hoãn.", "Norvik Airlines")]
    public void Scan_WordsOfAFirmOrPaperBeside_GiveABody(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Organization));

    [Theory]
    [InlineData("Hàng nghìn người dân ở Qorveth phải sơ tán.", "Qorveth")]
    [InlineData("Đoàn xe đến Qorveth vào lúc nửa đêm.", "Qorveth")]
    [InlineData("Trận động đất xảy ra ở phía bắc Qorveth.", "Qorveth")]
    [InlineData("Tàu cập cảng tại Port Qorveth, Canada, hôm qua.", "Port Qorveth")]
    [InlineData("Văn phòng mới có mặt tại Palo Alto từ tháng sau.", "Palo Alto")]
    [InlineData("Người dân ở Palo Alto phản đối kế hoạch.", "Palo Alto")]
    public void Scan_WordsOfAPlaceBefore_GiveAPlace(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Location));

    [Theory]
    [InlineData("Nỗi lo liên quan đến Qorvexit chưa giảm.")]
    [InlineData("Cô ấy nói tiếng Qorvethi rất giỏi.")]
    [InlineData("Công ty đặt cược vào Big Data và đến Machine Learning.")]
    public void Scan_NoPlaceBehindAPreposition_IsNone(string text) =>
        Assert.Empty(Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Location));

    [Theory]
    [InlineData("“Mọi việc đều ổn”, Vorzak nói thêm.", "Vorzak")]
    [InlineData("Orvin Zhatek, một nhà phân tích độc lập, không đồng ý.", "Orvin Zhatek")]
    [InlineData("Orvin Zhatek - cựu giám đốc của hãng - không đồng ý.", "Orvin Zhatek")]
    [InlineData("Orvin Zhatek, quan chức của thành phố, không đồng ý.", "Orvin Zhatek")]
    [InlineData("Hai cựu cầu thủ Steven Gerrard và Zhatek có mặt.", "Zhatek")]
    public void Scan_WordsOfAPersonBeside_GiveAPerson(string text, string name) =>
        Assert.Contains(name, Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));

    [Fact]
    public void Scan_NameWithATitleElsewhere_IsThatPersonEverywhere()
    {
        var result = Analyses.Of("Vụ kiện nhằm vào Zhatek kéo dài. Hôm qua, ông Zhatek vắng mặt. Tòa sẽ gọi Zhatek lần nữa.", "vi");

        Assert.Equal(["Zhatek", "Zhatek", "Zhatek"], result.Entities.Texts(EntityCategories.Person));
    }

    [Fact]
    public void Scan_NameBehindAHeadElsewhere_IsThatBodyEverywhere()
    {
        var result = Analyses.Of("Công ty Zentrox có trụ sở ở Huế. Sản phẩm mới của Zentrox bán rất chạy.", "vi");

        Assert.Equal(["Công ty Zentrox", "Zentrox"], result.Entities.Texts(EntityCategories.Organization));
    }

    [Fact]
    public void Scan_PlacesThatDoNotAgree_GiveNothing() =>
        Assert.DoesNotContain(
            Analyses.Of("Zentrox đưa tin như vậy. Hôm sau, Zentrox nói thêm vài điều.", "vi").Entities,
            entity => entity.Name == "Zentrox"
        );

    [Fact]
    public void Scan_WordThatTheTextWritesSmall_IsNone() =>
        Assert.Empty(Analyses.Of("Một zentrox có ba phần. Tờ Zentrox nằm trên bàn.", "vi").Entities);

    [Fact]
    public void Scan_NameBeforeAYear_IsAnEventWithIt() =>
        Assert.Contains(
            "Zentfest 2017",
            Analyses.Of("Hơn hai trăm đội dự Zentfest 2017 hôm qua.", "vi").Entities.Texts(EntityCategories.Event)
        );

    [Theory]
    [InlineData("Theo Sputnik, con tàu đã rời cảng.")]
    [InlineData("Qua Zentrox, các ngư dân liên lạc với đất liền.")]
    public void Scan_WordThatStartsASentence_StartsNoName(string text) =>
        Assert.Empty(Analyses.Of(text, "vi").Entities.Texts(EntityCategories.Person));

    [Theory]
    [InlineData("Giám đốc Zentrox cho biết nhà máy sẽ mở lại.", "Zentrox")]
    [InlineData("Ông Nguyễn Văn Hải, CEO Zentrox, không đồng ý.", "Zentrox")]
    [InlineData("Đại diện Zentrox nói rằng giá sẽ giảm.", "Zentrox")]
    public void Scan_OneWordBehindAnOfficeOfFirms_IsTheFirm(string text, string name)
    {
        var entities = Analyses.Of(text, "vi").Entities;

        Assert.Contains(name, entities.Texts(EntityCategories.Organization));
        Assert.DoesNotContain(name, entities.Texts(EntityCategories.Person));
    }

    [Fact]
    public void Scan_AbbreviationWithoutAPaper_IsNothing() =>
        Assert.Empty(Analyses.Of("Bài viết lan truyền trên MXKH và gần QZTR.", "vi").Entities);

    [Theory]
    [InlineData("Tờ South China Morning Post dẫn lời một quan chức.", "South China Morning Post")]
    [InlineData("Moscow Times hôm qua đưa tin về chuyến thăm.", "Moscow Times")]
    public void Scan_PlaceThatStartsABody_IsPartOfIt(string text, string name)
    {
        var entities = Analyses.Of(text, "vi").Entities;

        Assert.Contains(name, entities.Texts(EntityCategories.Organization));
        Assert.Empty(entities.Texts(EntityCategories.Location));
    }

    [Fact]
    public void Cues_OfEveryKind_AreFound()
    {
        var text = new AnalyzedText("cổ đông của Zentrox đưa tin", "vi", Lexicon.For("vi"));

        Assert.Equal(EntityCategories.Organization, text.Lexicon.Cues.Before(text.Tokens, 3));
        Assert.Equal(EntityCategories.Organization, text.Lexicon.Cues.After(text.Tokens, 4));
        Assert.Null(text.Lexicon.Cues.Before(text.Tokens, 2));
        Assert.False(text.Lexicon.Cues.IsRole(text.Tokens, 0));
    }
}
