using IctPipeline.Testing;
using IctPipeline.Web.Catalogue;
using IctPipeline.Web.Entities;
using static IctPipeline.Web.Tests.Catalogue.ArticleCatalogueTests;

namespace IctPipeline.Web.Tests.Entities;

public sealed class CompanyTests
{
    [Fact]
    public void Of_Articles_CountsWhoStandsTogether()
    {
        var catalogue = new ArticleCatalogue(new ManualTimeProvider());
        var (me, a, b) = (Entity("org:me", "Me"), Entity("org:a", "A", "Alias of A"), Entity("org:b", "B"));
        catalogue.Put(Facts("1", entities: [me, a, b]));
        catalogue.Put(Facts("2", entities: [me, b]));
        catalogue.Put(Facts("3", entities: [a, b]));
        var rows = catalogue.View().Select(new Selector { Entities = new EquatableList(["org:me"]) }).Rows;

        var company = Company.Of(rows, "org:me", catalogue.Name);

        Assert.Equal([("org:b", 2), ("org:a", 1)], company.Neighbours.Select(neighbour => (neighbour.Id, neighbour.Articles)));
        Assert.Equal(1, company.Both("org:a", "org:b"));
    }
}
