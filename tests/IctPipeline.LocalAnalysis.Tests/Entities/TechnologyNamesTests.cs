using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

/// <summary>Kinds of names that were read off English technology pages; the sentences are ours.</summary>
public class TechnologyNamesTests
{
    private const string Prose =
        "The team moved its services to the cloud last year, and the pricing of the new cloud was lower than anybody had thought. "
        + "Most of the work was done by two people who wrote a query for each report and looked at the results every morning. "
        + "They say that the old machines in the cellar will be sold before the summer, because nobody needs them any longer.\n\n";

    [Theory]
    [InlineData("They use Apple hardware, and Apple likes it. The Apple Photos slideshow has no sound. ", "Apple Photos")]
    [InlineData("They tried the Kilodex CLI once, and the Kilodex CLI was slow. ", "Kilodex CLI")]
    public void Scan_NameOfAThing_IsAProduct(string text, string name) => Assert.Contains(name, Of(text).Texts(EntityCategories.Product));

    [Theory]
    [InlineData("\n\nTony Barbone\n\nChief Revenue Officer\n\n", "Tony Barbone")]
    [InlineData("They thank Nayanjyoti Paul for the plan. ", "Nayanjyoti Paul")]
    public void Scan_GivenNameWithAnUnknownWord_IsOneName(string text, string name) =>
        Assert.Contains(name, Of(text).Texts(EntityCategories.Person));

    [Theory]
    [InlineData("The server joined the Active Directory of the firm, and its directory is active. ")]
    [InlineData("1. Linear Regression\n\nLinear regression fits a line. Regression is simple. ")]
    [InlineData("They teach Operational Technology (OT) and sell OT courses. ")]
    [InlineData("The AI Workflows of the platform are new, and the workflows work. ")]
    [InlineData("Such courses as LFD102 are free, and LFD102 is long. ")]
    [InlineData("Apps & Agents\n\nBest Mobile Apps for Developers\n\nThe apps of the developers are agents. ")]
    public void Scan_TermsOfTheTrade_AreNoNames(string text) =>
        Assert.DoesNotContain(
            Of(text),
            entity => entity.Category is EntityCategories.Person or EntityCategories.Organization or EntityCategories.Location
        );

    [Fact]
    public void Scan_PluralOfAName_IsNoNameOfItsOwn()
    {
        var names = Of("They write on Substack, and many read Substack. Do you know of other Substacks on data that are worth it? ")
            .Select(entity => entity.Name)
            .ToList();

        Assert.Contains("Substack", names);
        Assert.DoesNotContain("Substacks", names);
    }

    [Theory]
    [InlineData("At Yetifox, we build apps. The people at Yetifox like it. ", "Yetifox")]
    [InlineData("On Monday Riverond announced its plan. Riverond announced another one. ", "Riverond")]
    public void Scan_WhatActsAsAFirm_IsABody(string text, string name)
    {
        Assert.DoesNotContain(name, Of(text).Texts(EntityCategories.Location));
        Assert.DoesNotContain(name, Of(text).Texts(EntityCategories.Person));
    }

    private static IReadOnlyList<Entity> Of(string text) => Analyses.Of(Prose + text + Prose, "en").Entities;
}
