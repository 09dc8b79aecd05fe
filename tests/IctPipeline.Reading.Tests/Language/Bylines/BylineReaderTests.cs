using IctPipeline.Reading.Language.Bylines;

namespace IctPipeline.Reading.Tests.Language.Bylines;

public class BylineReaderTests
{
    [Theory]
    [InlineData("Thu Hằng", "Thu Hằng", null, null)]
    [InlineData("By Jane Doe", "Jane Doe", null, null)]
    [InlineData("Posted by Jane Doe", "Jane Doe", null, null)]
    [InlineData("ByJane Doe", "Jane Doe", null, null)]
    [InlineData("Thu Hằng và Minh Trí", "Thu Hằng|Minh Trí", null, null)]
    [InlineData("Jane Doe, John Roe and Max Poe", "Jane Doe|John Roe|Max Poe", null, null)]
    [InlineData("Anna Schmidt und Karl Weber", "Anna Schmidt|Karl Weber", null, null)]
    [InlineData("Jane Doe, MD", "Jane Doe", null, null)]
    [InlineData("John Doe, Jr.", "John Doe Jr.", null, null)]
    [InlineData("Jane Doe, Senior Reporter, Example Post", "Jane Doe", null, null)]
    [InlineData("Jane Doe (jdo)", "Jane Doe", null, null)]
    [InlineData("Thu Hằng, TTXVN", "Thu Hằng", "TTXVN", null)]
    [InlineData("ictnews", "", null, "ictnews")]
    [InlineData("Jane Doe, Reuters", "Jane Doe", "Reuters", null)]
    [InlineData("박서준 기자", "박서준", null, null)]
    [InlineData("山田太郎、佐藤花子", "山田太郎|佐藤花子", null, null)]
    public void ReadDeclared_Byline_IsTakenApart(string text, string authors, string? agency, string? site)
    {
        var byline = BylineReader.ReadDeclared(text);

        Assert.Equal(authors, string.Join('|', byline.Authors));
        Assert.Equal((agency, site), (byline.Agency, byline.Site));
    }

    [Theory]
    [InlineData("Thu Hằng (TTXVN/Vietnam+)", "Thu Hằng", "TTXVN/Vietnam+", null)]
    [InlineData("(Theo Zing News)", "", null, "Zing News")]
    [InlineData("Theo Báo Vùng Cao.", "", null, "Báo Vùng Cao")]
    [InlineData("Phóng viên Thu Hằng", "Thu Hằng", null, null)]
    [InlineData("*By Jane Doe*", "Jane Doe", null, null)]
    [InlineData("Thu Hằng tổng hợp", "Thu Hằng", null, null)]
    [InlineData("Reuters", "", "Reuters", null)]
    public void ReadLine_LineThatSaysSo_IsAByline(string line, string authors, string? agency, string? site)
    {
        var byline = BylineReader.ReadLine(line);

        Assert.Equal(authors, string.Join('|', byline!.Authors));
        Assert.Equal((agency, site), (byline.Agency, byline.Site));
    }

    [Theory]
    [InlineData("Thu Hằng")]
    [InlineData("Theo kế hoạch, dự án sẽ xong trong năm nay")]
    [InlineData("Thu Hằng (trái) trao giải")]
    [InlineData("Thu Hằng (trái)")]
    [InlineData("AP")]
    [InlineData("By\nJane Doe")]
    [InlineData("")]
    [InlineData("By the end of the year all schools had a fibre line and a teacher who could use it, they said")]
    public void ReadLine_OtherLines_AreNone(string line) => Assert.Null(BylineReader.ReadLine(line));

    [Theory]
    [InlineData("TTXVN/Vietnam+", "TTXVN/Vietnam+", null)]
    [InlineData("Theo ICTnews", null, "ICTnews")]
    [InlineData("Theo Báo Vùng Cao", null, "Báo Vùng Cao")]
    public void ReadOutlet_NameInBrackets_IsAgencyOrSite(string text, string? agency, string? site)
    {
        var outlet = BylineReader.ReadOutlet(text);

        Assert.Equal((agency, site), (outlet?.Agency, outlet?.Site));
    }

    [Theory]
    [InlineData("trái")]
    [InlineData("thủ đô")]
    [InlineData("Thu Hằng")]
    public void ReadOutlet_OtherWords_AreNone(string text) => Assert.Null(BylineReader.ReadOutlet(text));

    [Theory]
    [InlineData("Thu Hằng", true)]
    [InlineData("H. T.", true)]
    [InlineData("Ludwig van Beethoven", true)]
    [InlineData("박서준", true)]
    [InlineData("thu hằng", false)]
    [InlineData("Agent 47", false)]
    [InlineData("Một Hai Ba Bốn Năm Sáu Bảy", false)]
    [InlineData("", false)]
    public void LooksLikeName_ByWordsAndCapitals_IsDecided(string text, bool looks) =>
        Assert.Equal(looks, BylineReader.LooksLikeName(text));
}
