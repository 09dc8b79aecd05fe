using IctPipeline.Reading.Language;

namespace IctPipeline.Reading.Tests.Language;

public class ArchivedAddressesTests
{
    [Theory]
    [InlineData("https://web.archive.org/web/20190312093000/https://port.example/2018/03/12/masts")]
    [InlineData("http://web.archive.org/web/20190312/https:/port.example/2018/03/12/masts")]
    [InlineData("https://web.archive.org/web/2019*/https://port.example/2018/03/12/masts")]
    [InlineData("https://web.archive.org/web/https://port.example/2018/03/12/masts")]
    [InlineData("https://archive.ph/2019.03.12-093000/https://port.example/2018/03/12/masts")]
    [InlineData("https://archive.today/20190312093000/https://port.example/2018/03/12/masts")]
    [InlineData("https://wayback.archive-it.org/1234/20190312093000/https://port.example/2018/03/12/masts")]
    [InlineData("https://webcache.googleusercontent.com/search?q=cache:aBc-1:https://port.example/2018/03/12/masts+&cd=1")]
    public void Original_CopyInAnArchive_IsTheAddressInside(string address) =>
        Assert.Equal("https://port.example/2018/03/12/masts", ArchivedAddresses.Original(address));

    [Theory]
    [InlineData("https://port.example/2018/03/12/masts")]
    [InlineData("https://port.example/share?url=https://other.example/a")]
    [InlineData("https://port.example/2018/https-for-all")]
    [InlineData("/web/20190312/https://port.example/a")]
    public void Original_OtherAddress_Stays(string address) => Assert.Equal(address, ArchivedAddresses.Original(address));

    [Fact]
    public void Normalize_CopyInAnArchive_HasNoDateOfTheCopy()
    {
        var article = Reading.Article(
            "---\ntitle: Masts\nurl: https://web.archive.org/web/20190312093000/https://port.example/masts\n---\nNew masts stand in "
                + "the port.",
            "a.md"
        );

        Assert.Null(article.Published);
        Assert.Equal("https://port.example/masts", article.CanonicalUrl);
    }
}
