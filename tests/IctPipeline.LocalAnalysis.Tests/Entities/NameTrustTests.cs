using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Tests.Entities;

public class NameTrustTests
{
    /// <summary>A text long enough to be weighed.</summary>
    private const string Prose =
        "We looked at nine programs that keep passwords, and asked a hundred people which one they would give to their parents. "
        + "Most of them never see the master key, and the programs cost between nothing and five euros a month. "
        + "A reader asked whether a note on paper would not do as well, and we had no good answer to that.\n\n";

    [Theory]
    [InlineData("Built on principles like Zero Trust Architecture, one of them encrypts every field.\n\n")]
    [InlineData("Reviews & Testimonials: what people said of them stands below each program.\n\n")]
    public void Scan_TitleCaseTakenForABody_IsLeftOut(string text) =>
        Assert.Empty(Analyses.Of(Prose + text, "en").Entities.Texts("Organization"));

    [Fact]
    public void Scan_NamesThatTheTextBearsOut_Stay()
    {
        var entities = Analyses
            .Of(
                Prose
                    + "Maria Lindqvist, who leads the team, says that nobody should lose a photo because a disk was full. "
                    + "Lindqvist joined from Nordlake University, where she taught for six years.\n\n",
                "en"
            )
            .Entities;

        Assert.Equal(["Maria Lindqvist", "Lindqvist"], entities.Texts("Person"));
        Assert.Equal(["Nordlake University"], entities.Texts("Organization"));
    }

    [Fact]
    public void Table_EachSign_HasItsRow() =>
        Assert.Equal(Enum.GetNames<NameSign>(), EmbeddedTable.Rows(NameTrust.Table).Select(static row => row[0]));

    [Fact]
    public void Read_SharesOfPlaces_AreBetweenZeroAndOne()
    {
        var text = new AnalyzedText(
            Prose + "Ask Zentora. Zentora: a firm. It was sold by Zentora, and Zentora is glad.",
            "en",
            Lexicon.For("en")
        );
        List<EntitySpan> places =
        [
            .. Enumerable
                .Range(0, text.Count)
                .Where(i => text.TextOf(i) is "Zentora")
                .Select(static i => new EntitySpan(i, i + 1, "Organization", 1)),
        ];
        var signs = new double[NameSigns.Count];

        NameSigns.Read(text, new NameEvidence(text, places), places, signs);

        Assert.Equal(4, places.Count);
        Assert.Equal(2, signs[(int)NameSign.Places]);
        Assert.Equal(0.25, signs[(int)NameSign.ColonAfter]);
        Assert.Equal(0.25, signs[(int)NameSign.PrepositionBefore]);
        Assert.Equal(0.25, signs[(int)NameSign.VerbAfter]);
    }
}
