using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class NameConsensusTests
{
    /// <summary>Enough running text for the analyzer to see how it writes its words.</summary>
    private const string Prose =
        "The team moved its services to the cloud last year, and the pricing of the new cloud was lower than anybody had thought. "
        + "Most of the work was done by two people who wrote a query for each report and looked at the results every morning. "
        + "They say that the old machines in the cellar will be sold before the summer, because nobody needs them any longer.\n\n";

    [Theory]
    [InlineData("I’m sure that they’ll like it, and I’ve tried it. ")]
    [InlineData("I'm sure that they'll like it, and I've tried it. ")]
    [InlineData("Cloud Pricing\n\nPricing\n\nWhat the Cloud Costs\n\n")]
    [InlineData("Every team has a CRM, and an SSD is faster. GPUs are dear. ")]
    [InlineData("Real estate is dear, and Real users complain. ")]
    public void Scan_WordsThatAreNoNames_AreLeftOut(string text) =>
        Assert.DoesNotContain(
            Analyses.Of(Prose + text + Prose, "en").Entities,
            entity =>
                entity.Category
                    is EntityCategories.Person
                        or EntityCategories.Organization
                        or EntityCategories.Location
                        or EntityCategories.Product
        );

    [Theory]
    [InlineData("They wrote it in Python and Rust, and ran it with Docker. ", "Python", "Rust", "Docker")]
    [InlineData("The pages use C++ and .NET, and the islands of Java were not meant. ", "C++", ".NET", "Java")]
    public void Scan_ProgrammingLanguages_AreProducts(string text, params string[] names) =>
        Assert.Equal(names, Analyses.Of(Prose + text + Prose, "en").Entities.Texts(EntityCategories.Product));

    [Fact]
    public void Scan_WhatAFirmNames_IsAProduct() =>
        Assert.Equal(
            ["Twilio Studio"],
            Analyses.Of(Prose + "They build flows in Twilio Studio and share them. " + Prose, "en").Entities.Texts("Product")
        );

    [Fact]
    public void Analyze_TitleOfPlainWords_IsHeldAgainstTheBody()
    {
        var result = Analyses.Of(
            new AnalysisRequest
            {
                ArticleId = "a",
                Title = "What is Cloud Computing?",
                Body = Prose + "With cloud computing nobody buys machines. " + Prose,
                Features = AnalysisFeatures.Entities,
                KnownLanguage = new ArticleLanguage("en", 1),
            }
        );

        Assert.DoesNotContain(result.Entities!, entity => entity.Mentions.Any(mention => mention.Field == "title"));
    }

    [Fact]
    public void Scan_ShortTextThatWritesTheWordSmall_HasNoSuchName() =>
        Assert.Empty(
            Analyses
                .Of("Solar power grows. Solar power is cheap in Vietnam. Investors in Vietnam like solar power.", "en")
                .Entities.Texts(EntityCategories.Organization)
        );

    [Fact]
    public void Scan_SurnameBehindFullName_IsThePerson()
    {
        var person = Analyses
            .Of(Prose + "The plan was made by Nadia Berglund, who left in May. It was Berglund who had asked for it. " + Prose, "en")
            .Entities.Named("Nadia Berglund", EntityCategories.Person);

        Assert.Equal(["Nadia Berglund", "Berglund"], person.Mentions.Select(mention => mention.Text));
    }
}
