using IctPipeline.Client;
using IctPipeline.Testing;
using IctPipeline.Web.Catalogue;

namespace IctPipeline.Web.Tests.Catalogue;

public sealed class ArticleCatalogueTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly ArticleCatalogue _catalogue;

    public ArticleCatalogueTests() => _catalogue = new ArticleCatalogue(_time);

    [Fact]
    public void Put_TheSameArticleAgain_CountsOnceAndWithItsNewNames()
    {
        _catalogue.Put(Facts("a", entities: [Entity("org:vnpt", "VNPT"), Entity("person:an", "Nguyễn Văn An")]));
        _catalogue.Put(Facts("a", entities: [Entity("org:vnpt", "Tập đoàn VNPT", "VNPT")]));

        Assert.Equal(1, _catalogue.Count);
        var name = Assert.Single(_catalogue.Names());
        Assert.Equal(("org:vnpt", "Tập đoàn VNPT", 1), (name.Id, name.Name, name.Articles));
        Assert.Equal(["VNPT"], name.Others);
        Assert.Null(_catalogue.Name("person:an"));
    }

    [Fact]
    public void Remove_TheOnlyArticleOfAName_TakesTheNameAlong()
    {
        _catalogue.Put(Facts("a", entities: [Entity("org:vnpt", "VNPT")]));
        _catalogue.Put(Facts("b", entities: [Entity("org:vnpt", "VNPT"), Entity("org:fpt", "FPT")]));
        _catalogue.Remove("b");
        _catalogue.Remove("never there");

        Assert.Equal(["org:vnpt"], _catalogue.Names().Select(name => name.Id));
        Assert.Equal(1, _catalogue.Name("org:vnpt")!.Articles);
    }

    [Fact]
    public void Put_NamesThatComeAndGo_AreForgotten()
    {
        foreach (var number in Enumerable.Range(0, 500))
        {
            _catalogue.Put(
                Facts("a", entities: [Entity("org:vnpt", "VNPT", $"Công ty số {number}"), Entity($"person:{number}", $"Người {number}")])
            );
        }

        Assert.Equal(3, _catalogue.Forms);
        _catalogue.Remove("a");
        Assert.Equal(0, _catalogue.Forms);
        Assert.Empty(_catalogue.Names());
    }

    /// <summary>What docs/reader.md says of its memory; what is made on the way counts here, too.</summary>
    [Fact]
    public void Put_ManyArticles_TakesFewBytesOfEach()
    {
        const int articles = 5_000;
        var facts = Enumerable
            .Range(0, articles)
            .Select(number =>
                Facts(
                    $"{number:d32}",
                    entities:
                    [
                        .. Enumerable.Range(0, 15).Select(name => Entity($"org:{name * number % 997}", $"Công ty {name * number % 997}")),
                        Entity($"person:{number}", $"Nguyễn Văn {number}"),
                    ]
                )
            )
            .ToList();
        _catalogue.Put(facts[0]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var one in facts)
        {
            _catalogue.Put(one);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / articles, 100, 6_000);
    }

    [Fact]
    public void Names_OfOneEntity_TheMostUsedIsTheName()
    {
        _catalogue.Put(Facts("a", entities: [Entity("org:mic", "Bộ TT&TT")]));
        _catalogue.Put(Facts("b", entities: [Entity("org:mic", "Bộ Thông tin và Truyền thông", "Bộ TT&TT")]));
        _catalogue.Put(Facts("c", entities: [Entity("org:mic", "Bộ Thông tin và Truyền thông", "MIC")]));

        var name = Assert.Single(_catalogue.Names());
        Assert.Equal(("Bộ Thông tin và Truyền thông", 3), (name.Name, name.Articles));
        Assert.Equal(["Bộ TT&TT", "MIC"], name.Others);
        Assert.Contains("bo thong tin va truyen thong", name.Folded, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_WithAndWithoutMarksAsOften_TheOneWithMarksIsTheName()
    {
        _catalogue.Put(Facts("a", entities: [Entity("loc:vn-lao-cai", "Lao Cai")]));
        _catalogue.Put(Facts("b", entities: [Entity("loc:vn-lao-cai", "Lào Cai")]));

        Assert.Equal("Lào Cai", Assert.Single(_catalogue.Names()).Name);
    }

    [Fact]
    public void View_WhileManyArrive_IsTheSameForAMoment()
    {
        _catalogue.Put(Facts("a"));
        var first = _catalogue.View();
        Assert.Same(first, _catalogue.View());
        _catalogue.Put(Facts("b"));
        Assert.Same(first, _catalogue.View());

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, _catalogue.View().Newest.Count);
        Assert.Single(first.Newest);
    }

    [Fact]
    public void View_Newest_HasThoseWithoutADateLast()
    {
        _catalogue.Put(Facts("undated", published: null));
        _catalogue.Put(Facts("old", "2018-01-01"));
        _catalogue.Put(Facts("new", "2020-01-01T08:00:00+07:00"));

        Assert.Equal(["new", "old", "undated"], _catalogue.View().Newest.Select(row => row.Id));
    }

    internal static ArticleFacts Facts(
        string id,
        string? published = "2019-01-01",
        string? language = "vi",
        string? site = null,
        string[]? categories = null,
        DocumentEntity[]? entities = null,
        string[]? parties = null
    ) =>
        new()
        {
            Id = id,
            Published = published,
            Language = language,
            Site = site,
            Categories = categories ?? [],
            Entities = entities ?? [],
            Parties = parties ?? [],
            UpdatedAt = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero),
        };

    internal static DocumentEntity Entity(string id, string name, params string[] aliases) =>
        new()
        {
            Id = id,
            Name = name,
            Category = id.StartsWith("person", StringComparison.Ordinal) ? "Person" : "Organization",
            Aliases = aliases,
        };
}
