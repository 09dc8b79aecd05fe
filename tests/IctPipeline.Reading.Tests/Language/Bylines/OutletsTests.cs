using IctPipeline.Reading.Language.Bylines;

namespace IctPipeline.Reading.Tests.Language.Bylines;

public class OutletsTests
{
    [Theory]
    [InlineData("TTXVN", true)]
    [InlineData(" reuters ", true)]
    [InlineData("TTXVN/Vietnam+", true)]
    [InlineData("TTXVN / VnExpress", false)]
    [InlineData("VnExpress", false)]
    [InlineData("Thu Hằng", false)]
    public void IsAgency_ByName_IsDecided(string name, bool agency) => Assert.Equal(agency, Outlets.IsAgency(name));

    [Theory]
    [InlineData("VnExpress", true)]
    [InlineData("vnexpress", true)]
    [InlineData("Example Times", true)]
    [InlineData("Tạp chí Sông Hồng", true)]
    [InlineData("강원일보", false)]
    [InlineData("전라남도일보", true)]
    [InlineData("tin.example.vn", true)]
    [InlineData("News", false)]
    [InlineData("Yonhap News", false)]
    [InlineData("Sign up for the news of the day", false)]
    [InlineData("Thu Hằng", false)]
    public void IsSite_ByNameOrWords_IsDecided(string name, bool site) => Assert.Equal(site, Outlets.IsSite(name));

    [Theory]
    [InlineData("example.vn", true)]
    [InlineData("a-b.example.com", true)]
    [InlineData("H.T", false)]
    [InlineData("Jane Doe.com", false)]
    [InlineData("example.VN", false)]
    [InlineData("no-dot", false)]
    public void IsDomain_ByForm_IsDecided(string name, bool domain) => Assert.Equal(domain, Outlets.IsDomain(name));
}
