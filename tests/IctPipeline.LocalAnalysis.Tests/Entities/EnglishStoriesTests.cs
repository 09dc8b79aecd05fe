using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

/// <summary>Names in whole stories, which a sentence alone has: what stands around a sentence must not take them away.</summary>
public class EnglishStoriesTests
{
    /// <summary>Enough text that the analyzer holds names against it; it reports, and names nobody.</summary>
    private const string Report =
        "The storm was the worst in ten years, people said on Tuesday, and the roads along the coast were shut for most of the day. "
        + "The schools stayed closed because the buses could not run, and the market was moved to a hall behind the old mill. "
        + "The power came back late in the evening, long after the wind had turned, but the ferries stayed in the harbour.\n";

    [Theory]
    [InlineData("The newspaper Veltrino reported that the case would be heard in May.", "Veltrino", "Organization")]
    [InlineData("Airlines including Zephira will fly again in the summer.", "Zephira", "Organization")]
    [InlineData("The regulator, Ostrik, asked for more time.", "Ostrik", "Organization")]
    [InlineData("He was born in the village of Yolmara and left it at ten.", "Yolmara", "Location")]
    [InlineData("The trucks turned back in the Tavoshi region at night.", "Tavoshi", "Location")]
    [InlineData("The crews went to Yarmouth, Shelburne and Lunenburg, where trees had fallen.", "Shelburne", "Location")]
    [InlineData("She spoke to the Mayo Clinic about it.", "Mayo Clinic", "Organization")]
    public void Scan_NameThatTheWordsBesideItExplain_IsKept(string sentence, string name, string category) =>
        Assert.Contains(name, Analyses.Of(Report + sentence, "en").Entities.Texts(category));

    [Theory]
    [InlineData("Shipping lines including Maersk and Hapag-Lloyd went elsewhere.", "Hapag-Lloyd", "Organization")]
    [InlineData("The mask was shown by Maria de Castrillo in the hall.", "Maria de Castrillo", "Person")]
    [InlineData("He teaches at the Technical University of Berlin now.", "Technical University of Berlin", "Organization")]
    [InlineData("The Competition and Markets Authority will look at it.", "Competition and Markets Authority", "Organization")]
    [InlineData("The Royal Canadian Air Force sent a helicopter.", "Royal Canadian Air Force", "Organization")]
    public void Scan_NameWithSmallWordOrHyphen_IsWhole(string sentence, string name, string category) =>
        Assert.Contains(name, Analyses.Of(Report + sentence, "en").Entities.Texts(category));

    [Fact]
    public void Scan_TwoKnownPlacesWithHyphen_StayTwo() =>
        Assert.Equal(
            ["Paris", "Berlin"],
            Analyses.Of(Report + "They took the night train from Paris-Berlin.", "en").Entities.Texts(EntityCategories.Location)
        );

    [Fact]
    public void Scan_OfficeBetweenABodyAndSomebody_PartsThem()
    {
        var entities = Analyses.Of(Report + "FTC Chair Lina Khan called it a victory. Fed Chair Jerome Powell was away.", "en").Entities;

        Assert.Equal(["Lina Khan", "Jerome Powell"], entities.Texts(EntityCategories.Person));
        Assert.Contains("FTC", entities.Texts(EntityCategories.Organization));
    }

    [Fact]
    public void Scan_NameInHeadline_IsWhatTheStoryCallsIt()
    {
        var persons = Analyses
            .Of("Kowalczyk Stuns Third Seed\n\nMaja Kowalczyk of Poland won in three sets, her coach said.\n\n" + Report, "en")
            .Entities.Named("Maja Kowalczyk", EntityCategories.Person);

        Assert.Equal(["Maja Kowalczyk", "Kowalczyk"], persons.Mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void Scan_SurnameAtTheStartOfASentence_IsThePersonNamedInFull()
    {
        var result = Analyses.Of(Report + "A corner was headed in by Tyrone Adebayo. Adebayo, 19, had come in January.", "en");

        Assert.Equal(["Tyrone Adebayo", "Adebayo"], result.Entities.Texts(EntityCategories.Person));
    }

    [Fact]
    public void Scan_TeamsInARowOfResults_AreBodies() =>
        Assert.Equal(
            ["Real Betis", "Sevilla"],
            Analyses.Of(Report + "Results on Sunday :\nReal Betis 1 Sevilla 2\n" + Report, "en").Entities.Texts("Organization")
        );

    [Fact]
    public void Scan_SpacedDash_EndsAName() =>
        Assert.DoesNotContain(
            Analyses.Of(Report + "Hannah Carlton — Graphic Designer\nLisa Cline — Art Director\n" + Report, "en").Entities,
            entity => entity.Mentions.Any(mention => mention.Text.Contains('—', StringComparison.Ordinal))
        );

    [Fact]
    public void Features_OfASentence_AreTheSameInAnyText()
    {
        var alone = Features("Ford makes cars.", 0);
        var behind = Features("Ask Henry.\nFord makes cars.", 3);

        Assert.Equal(alone, behind);
    }

    [Theory]
    [InlineData(Report, true)]
    [InlineData("You open the menu and choose your file. The window said nothing on Monday. You can close it then. ", false)]
    [InlineData("Fast Delivery\n\nEasy Returns\n\nFree Samples\n\nThe shop said so on Monday.\n\nOpening Hours\n\n", false)]
    [InlineData("The team uses Python, Docker and Terraform, it said on Monday, and nothing else is needed for the work there. ", false)]
    public void Is_Text_ReportsOrDoesNot(string text, bool reports) =>
        Assert.Equal(reports, ReportText.Is(new AnalyzedText(text, "en", Lexicon.For("en"))));

    private static uint[] Features(string text, int token)
    {
        Span<uint> found = stackalloc uint[NameFeatures.Most];
        return found[..new NameFeatures(new AnalyzedText(text, "en", Lexicon.For("en"))).At(token, 0, 0, found)].ToArray();
    }
}
