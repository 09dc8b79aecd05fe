using IctPipeline.Testing;
using IctPipeline.Web.Catalogue;
using static IctPipeline.Web.Tests.Catalogue.ArticleCatalogueTests;

namespace IctPipeline.Web.Tests.Catalogue;

public sealed class SelectionTests
{
    private readonly ArticleCatalogue _catalogue = new(new ManualTimeProvider());

    [Fact]
    public void Select_SeveralFilters_AllHoldAndEachOffersWhatTheOthersLeave()
    {
        _catalogue.Put(Facts("1", "2018-03-01", "vi", "a.example", ["Internet"], [Entity("org:x", "X"), Entity("org:y", "Y")]));
        _catalogue.Put(Facts("2", "2018-03-31T23:59:00+07:00", "vi", "b.example", ["Internet"], [Entity("org:x", "X")]));
        _catalogue.Put(Facts("3", "2018-04-01", "en", "a.example", ["5G"], [Entity("org:x", "X")], ["org:x"]));
        _catalogue.Put(Facts("4", null, "en", "a.example"));

        var march = Select(new Selector { From = "2018-03-01", End = "2018-04-01" });
        Assert.Equal(["2", "1"], Ids(march));
        Assert.Equal(2, march.Months["2018-03"]);

        var site = Select(new Selector { Site = "a.example", Language = "vi" });
        Assert.Equal(["1"], Ids(site));
        Assert.Equal([("a.example", 1), ("b.example", 1)], site.Sites.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([("en", 2), ("vi", 1)], site.Languages.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(["1"], Ids(Select(new Selector { Entities = new EquatableList(["org:x", "org:y"]) })));
        Assert.Equal(["3"], Ids(Select(new Selector { Party = "org:x" })));
        Assert.Equal(1, Select(new Selector { Language = "en" }).Undated);
    }

    [Fact]
    public void Select_Orders_AreWhatTheySay()
    {
        _catalogue.Put(Facts("1", "2018-01-01"));
        _catalogue.Put(Facts("2", "2020-01-01"));
        _catalogue.Put(Facts("3", null));

        Assert.Equal(["1", "2", "3"], Ids(Select(new Selector { Order = SelectionOrder.Oldest })));
        var found = new EquatableList(["3", "gone", "1"]);
        Assert.Equal(["3", "1"], Ids(Select(new Selector { Order = SelectionOrder.Best, Found = found })));
        Assert.Equal(["1", "3"], Ids(Select(new Selector { Order = SelectionOrder.Newest, Found = found })));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(10)]
    public void Part_ForwardsAndBackAgain_MeetsEveryArticleOnce(int size)
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            _catalogue.Put(Facts($"a{number}", $"2018-01-{10 + number}"));
        }

        var all = Select(new Selector());
        var forwards = new List<string>();
        var part = all.Part(null, null, size);
        var last = part;
        for (; part.Rows.Count > 0; part = all.Part(part.Place.Next, null, size))
        {
            forwards.AddRange(part.Rows.Select(row => row.Id));
            last = part;
            if (part.Place.Next is null)
            {
                break;
            }
        }

        Assert.Equal(Ids(all), forwards);
        var backwards = new List<string>();
        for (part = last; ; part = all.Part(null, part.Place.Previous, size))
        {
            backwards.InsertRange(0, part.Rows.Select(row => row.Id));
            if (part.Place.Previous is null)
            {
                break;
            }
        }

        Assert.Equal(Ids(all), backwards.Distinct());
    }

    [Fact]
    public void Part_BehindAnArticleThatIsGone_IsTheFirst() => Assert.Equal(0, Select(new Selector()).Part("gone", null, 5).Place.Start);

    private Selection Select(Selector selector) => _catalogue.View().Select(selector);

    private static IEnumerable<string> Ids(Selection selection) => selection.Rows.Select(row => row.Id);
}
