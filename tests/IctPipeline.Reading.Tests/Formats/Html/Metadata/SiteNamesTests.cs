using IctPipeline.Reading.Formats.Html.Metadata;

namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class SiteNamesTests
{
    private static readonly SiteNames Site = new("Mast Notes", "https://port.example/masts") { Home = ["Orlas Ecke", "Home"] };

    [Theory]
    [InlineData("Mast Notes » Blog Archive » Eleven masts for three islands")]
    [InlineData("Orlas Ecke » Blog-Archiv » Eleven masts for three islands")]
    [InlineData("Orlas Ecke | Archivo | Radio | Eleven masts for three islands")]
    public void Without_SectionBetweenSiteAndTitle_GoesToo(string title) =>
        Assert.Equal("Eleven masts for three islands", Site.Without(title));

    [Theory]
    [InlineData("Eleven masts : Orlas Ecke | Notes of an old radio hand | Since 2005")]
    [InlineData("Eleven masts › Orlas Ecke")]
    [InlineData("Eleven masts ~ Mast Notes")]
    [InlineData("Eleven masts - Orlas Ecke - about radio on islands")]
    public void Without_NameThatLinksHome_IsTheTitlesEnd(string title) => Assert.Equal("Eleven masts", Site.Without(title));

    [Theory]
    [InlineData("Mast Notes #18 - Eleven masts for three islands")]
    [InlineData("Port 24 – Eleven masts for three islands")]
    public void Without_NumberBehindTheSitesName_IsAnIssueOfIt(string title) => Assert.Equal(title, Site.Without(title));

    [Fact]
    public void Without_MostOfALongName_Goes() =>
        Assert.Equal(
            "Eleven masts for islands",
            new SiteNames("Northern Radio Notes Agency", null).Without("Eleven masts for islands | Northern Radio Notes")
        );

    [Theory]
    [InlineData("Masts : a history")]
    [InlineData("File › Open")]
    [InlineData("Height > 40 metres")]
    public void Without_MarkThatPartsNoName_Stays(string title) => Assert.Equal(title, Site.Without(title));
}
