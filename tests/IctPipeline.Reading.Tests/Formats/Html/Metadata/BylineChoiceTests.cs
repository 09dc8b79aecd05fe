using IctPipeline.Reading.Formats.Html.Metadata;

namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class BylineChoiceTests
{
    [Fact]
    public void People_NoClue_AreNone() => Assert.Empty(BylineChoice.People([], site: null));

    [Fact]
    public void People_TwoPlaces_TheSurerOneDecides() =>
        Assert.Equal(["Thu Hằng"], People(Clue(BylinePlace.Line, "Minh Trí"), Clue(BylinePlace.JsonLd, "Thu Hằng")));

    [Fact]
    public void People_TwoPlacesAgree_GoBeforeASurerOne() =>
        Assert.Equal(
            ["Minh Trí"],
            People(Clue(BylinePlace.JsonLd, "Thu Hằng"), Clue(BylinePlace.Meta, "Minh Trí"), Clue(BylinePlace.Named, "MINH TRÍ"))
        );

    [Fact]
    public void People_AccountInASurerPlace_YieldsToAMarkedPersonAndNotToALine()
    {
        Assert.Equal(["Thu Hằng"], People(Clue(BylinePlace.JsonLd, "thuhang88"), Clue(BylinePlace.Link, "Thu Hằng")));
        Assert.Equal(["thuhang88"], People(Clue(BylinePlace.JsonLd, "thuhang88"), Clue(BylinePlace.Line, "Thu Hằng")));
    }

    [Fact]
    public void People_AccountInAllMetadata_YieldsToAPersonWhomThePageShows() =>
        Assert.Equal(
            ["Thu Hằng"],
            People(Clue(BylinePlace.JsonLd, "thuhang88"), Clue(BylinePlace.Meta, "thuhang88"), Clue(BylinePlace.Named, "Thu Hằng"))
        );

    [Fact]
    public void People_PageShowsMoreThanMetadata_AreAllNamed() =>
        Assert.Equal(
            ["Thu Hằng", "Minh Trí"],
            People(Clue(BylinePlace.JsonLd, "Thu Hằng"), Clue(BylinePlace.Link, "Thu Hằng", "Minh Trí"))
        );

    [Fact]
    public void People_ListOfOtherPeople_AddsNobody() =>
        Assert.Equal(["Thu Hằng"], People(Clue(BylinePlace.JsonLd, "Thu Hằng"), Clue(BylinePlace.Link, "Minh Trí", "Hồng Lam")));

    [Fact]
    public void People_OneNameTwice_IsOnePerson() => Assert.Equal(["Thu Hằng"], People(Clue(BylinePlace.Meta, "Thu Hằng", "thu hằng")));

    [Fact]
    public void Institutions_AgencyInTheAuthorsPlace_IsNamed()
    {
        var clues = new[] { Clue(BylinePlace.Meta, "Thu Hằng"), Clue(BylinePlace.Line, "Reuters", "REUTERS") };

        Assert.Equal(["Reuters"], BylineChoice.Institutions(clues, site: null));
        Assert.Equal(["Thu Hằng"], BylineChoice.People(clues, site: null));
    }

    private static IReadOnlyList<string> People(params BylineClue[] clues) => BylineChoice.People(clues, site: null);

    private static BylineClue Clue(BylinePlace place, params string[] names) => new(names, place);
}
