using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class EnglishNewsTests
{
    [Theory]
    [InlineData("He works for SK Telecom.", "SK Telecom")]
    [InlineData("Shares of Intel Corp . fell on Monday .", "Intel Corp")]
    [InlineData("The Sydney Morning Herald reported it on Monday.", "Sydney Morning Herald")]
    [InlineData("Leaders of the African National Congress met.", "African National Congress")]
    [InlineData("General Motors Corp said it would hire.", "General Motors Corp")]
    public void Scan_Body_EndsWhereItsNameEnds(string text, string name) =>
        Assert.Equal([name], Analyses.Of(text, "en").Entities.Texts(EntityCategories.Organization));

    [Fact]
    public void Scan_Peoples_AreNoPlaces()
    {
        var entities = Analyses.Of("Russian President Boris Yeltsin met Chechen leaders in Grozny.", "en").Entities;

        Assert.Equal(["Grozny"], entities.Texts(EntityCategories.Location));
        Assert.Equal(["Boris Yeltsin"], entities.Texts(EntityCategories.Person));
    }

    [Fact]
    public void Scan_Results_AreTeams() =>
        Assert.Equal(["Toronto", "Detroit"], Analyses.Of("Toronto 5 Detroit 2", "en").Entities.Texts(EntityCategories.Organization));

    [Theory]
    [InlineData("NEW YORK AT BOSTON", "NEW YORK", "BOSTON")]
    [InlineData("Kansas City 10 Oakland 3", "Kansas City", "Oakland")]
    public void Scan_ResultsOfCitiesOfTwoWords_AreTeams(string text, string home, string guest) =>
        Assert.Equal([home, guest], Analyses.Of(text, "en").Entities.Texts(EntityCategories.Organization));

    [Theory]
    [InlineData("Duffin lbw Karwasz 32", "Duffin", "Karwasz")]
    [InlineData("P. Hartley c Odell b Mallory 14", "P. Hartley", "Odell", "Mallory")]
    public void Scan_Scorecard_NamesPlayers(string text, params string[] names) =>
        Assert.Equal(names, Analyses.Of(text, "en").Entities.Texts(EntityCategories.Person));
}
