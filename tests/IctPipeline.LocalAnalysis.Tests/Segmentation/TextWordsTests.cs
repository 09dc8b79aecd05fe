namespace IctPipeline.LocalAnalysis.Tests.Segmentation;

public class TextWordsTests
{
    [Theory]
    [InlineData("Ngày 22/3/2020 ở TP.HCM.", "Ngày|22/3/2020|ở|TP.HCM|.")]
    [InlineData("Ca COVID-19 mất 5.000đ.", "Ca|COVID-19|mất|5.000đ|.")]
    [InlineData("Ông_Nguyễn_Văn_An yêu công_nghệ thông tin", "Ông_Nguyễn_Văn_An|yêu|công_nghệ|thông|tin")]
    [InlineData("Họ gặp Bộ trưởng Bộ Khoa học Lê Văn Ba.", "Họ|gặp|Bộ trưởng|Bộ|Khoa học|Lê Văn Ba|.")]
    [InlineData("Việt Nam thắng. Việt Nam và Hàn Quốc bắt tay.", "Việt Nam|thắng|.|Việt Nam|và|Hàn Quốc|bắt tay|.")]
    [InlineData("VIỆT NAM GẶP NHẬT BẢN", "VIỆT NAM|GẶP|NHẬT BẢN")]
    [InlineData("Ở TP. Đà Nẵng giá tăng 30%...", "Ở|TP.|Đà Nẵng|giá|tăng|30%|...")]
    [InlineData("Nhà ở tp. Vinh rất rẻ.", "Nhà|ở|tp.|Vinh|rất|rẻ|.")]
    [InlineData("Báo Nông thôn Việt Nam đưa tin.", "Báo|Nông thôn|Việt Nam|đưa|tin|.")]
    public void Of_Text_KeepsNamesAndGluedTokensWhole(string text, string words) => Assert.Equal(words.Split('|'), Words(text, "vi"));

    [Fact]
    public void Of_EnglishText_IsTokensWithHyphensTogether() =>
        Assert.Equal(["The", "well-known", "firm", "lost", "3-2", "."], Words("The well-known firm lost 3-2.", "en"));

    private static IEnumerable<string> Words(string text, string language) =>
        Analyses.Of(text, language).Words.Select(word => text.Substring(word.Offset, word.Length));
}
