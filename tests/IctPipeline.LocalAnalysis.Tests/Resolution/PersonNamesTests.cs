using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Resolution;

public class PersonNamesTests
{
    [Theory]
    [InlineData("Ông Trần Quốc Vinh đến dự. Theo ông Vinh, dự án đúng hạn.", "Trần Quốc Vinh", "Vinh")]
    [InlineData("Ông Trần Quốc Vinh đến dự. Theo ông Quốc Vinh, dự án đúng hạn.", "Trần Quốc Vinh", "Quốc Vinh")]
    [InlineData("Ông Vinh mở đầu. Giám đốc Trần Quốc Vinh đến dự.", "Trần Quốc Vinh", "Vinh")]
    public void Analyze_ShortFormOfOnePerson_IsThatPerson(string text, string full, string brief)
    {
        var person = Assert.Single(Persons(text));

        Assert.Equal(full, person.Name);
        Assert.Contains(brief, person.Aliases);
        Assert.Equal(2, person.Mentions.Count);
    }

    [Fact]
    public void Analyze_ShortFormOfTwoPersons_IsNeither()
    {
        var persons = Persons("Ông Trần Quốc Vinh và ông Lê Quang Vinh đến dự. Theo ông Vinh, dự án đúng hạn.");

        Assert.Equal(["Lê Quang Vinh", "Trần Quốc Vinh", "Vinh"], persons.Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Analyze_NameThatOnlyEndsAlike_IsAnotherPerson()
    {
        var persons = Persons("Ông Trần Quốc Vinh đến dự. Bà Nguyễn Thu Hà phát biểu.");

        Assert.Equal(["Nguyễn Thu Hà", "Trần Quốc Vinh"], persons.Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Thứ trưởng Phạm Hồng Lam khai mạc hội nghị.", "Phạm Hồng Lam")]
    [InlineData("Giám đốc Sở TT&TT Trần Quốc Vinh khai mạc hội nghị.", "Trần Quốc Vinh")]
    [InlineData("Phó Giám đốc Vàng A Sính khai mạc hội nghị.", "Vàng A Sính")]
    [InlineData("bà Nguyễn Thu Hà khai mạc hội nghị.", "Nguyễn Thu Hà")]
    public void Analyze_TitleBeforeAName_IsNoPartOfIt(string text, string name) => Assert.Equal(name, Assert.Single(Persons(text)).Name);

    [Theory]
    [InlineData("President Maria Lindholm opened the plant. President Lindholm thanked the workers.", "Maria Lindholm", "Lindholm")]
    public void Analyze_EnglishFamilyName_IsThePerson(string text, string full, string brief)
    {
        var person = Analyses.Of(text, "en").Entities.Named(brief, EntityCategories.Person);

        Assert.Equal(full, person.Name);
    }

    private static List<Entity> Persons(string text) =>
        Analyses.Of(text, "vi").Entities.Where(entity => entity.Category == EntityCategories.Person).ToList();
}
