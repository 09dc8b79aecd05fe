using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Model;

public class DatePlacesTests
{
    [Theory]
    [InlineData("Declared", "microdata")]
    [InlineData("TimeElement", "time")]
    [InlineData("Page", "page")]
    [InlineData("Script", "script")]
    [InlineData("Aside", "aside")]
    [InlineData("Elsewhere", "elsewhere")]
    [InlineData("OnlyChange", "modified")]
    [InlineData("FileName", "blob")]
    [InlineData("Address", "canonicalUrl")]
    [InlineData("ImageAddress", "image")]
    [InlineData("Body", "body")]
    public void Field_PlaceWithoutANameInTheSource_IsTheWordOfTheContract(string place, string field) =>
        Assert.Equal(field, new DateClue("2018-03-22", Enum.Parse<DatePlace>(place)).Field);

    [Fact]
    public void Field_ClueWithAName_IsTheName() => Assert.Equal("pubDate", new DateClue("2018", DatePlace.Declared, "pubDate").Field);

    [Theory]
    [InlineData("dateCreated", "Created")]
    [InlineData("dcterms.created", "Created")]
    [InlineData("article:published_time", "Declared")]
    public void Named_NameOfAMetaElement_TellsCreationFromPublication(string name, string place) =>
        Assert.Equal(place, DatePlaces.Named(name).ToString());

    [Fact]
    public void Source_EveryPlace_CoversEverySource() =>
        Assert.Equal(Enum.GetValues<DateSource>(), Enum.GetValues<DatePlace>().Select(place => place.Source()).Distinct().Order());
}
