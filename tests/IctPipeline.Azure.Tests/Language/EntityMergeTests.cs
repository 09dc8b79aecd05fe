using IctPipeline.Azure.Language.Features;
using IctPipeline.Azure.Language.Merging;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Chunking;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Tests.Language;

public sealed class EntityMergeTests
{
    [Fact]
    public void Merge_SameNameInOtherCase_IsOneEntityNamedByTheCommonestSpelling()
    {
        var entities = Merge(
            "SAMSUNG và Samsung và Samsung",
            ("SAMSUNG", "Organization"),
            ("Samsung", "Organization"),
            ("Samsung", "Organization")
        );

        Assert.Equal("Samsung", entities.Single().Name);
        Assert.Equal(["SAMSUNG"], entities.Single().Aliases);
        Assert.Equal("organization:samsung", entities.Single().Id);
        Assert.Equal(3, entities.Single().Mentions.Count);
    }

    [Fact]
    public void Merge_AbbreviationIntroducedInBrackets_IsTheFullNamesAlias()
    {
        var entities = Merge(
            "Hiệp hội Internet Việt Nam (VIA) họp. VIA cho biết, VIA sẽ tổ chức.",
            ("Hiệp hội Internet Việt Nam", "Organization"),
            ("VIA", "Organization"),
            ("VIA", "Organization"),
            ("VIA", "Organization")
        );

        var entity = entities.Single();
        Assert.Equal(("Hiệp hội Internet Việt Nam", "organization:hiep-hoi-internet-viet-nam"), (entity.Name, entity.Id));
        Assert.Equal(["VIA"], entity.Aliases);
        Assert.Equal(4, entity.Mentions.Count);
    }

    [Fact]
    public void Merge_NamesBesideEachOther_StayApart()
    {
        var entities = Merge(
            "Samsung, VIA và Hà Nội (VNPT)",
            ("Samsung", "Organization"),
            ("VIA", "Organization"),
            ("Hà Nội", "Location"),
            ("VNPT", "Organization")
        );

        Assert.Equal(["Samsung", "VIA", "Hà Nội", "VNPT"], entities.Select(entity => entity.Name));
    }

    [Fact]
    public void Merge_NamesWithTheSameSlug_HaveDifferentIds()
    {
        var entities = Merge("C và C++ và c#", ("C", "Skill"), ("C++", "Skill"), ("c#", "Skill"));

        Assert.Equal(["skill:c", "skill:c-2", "skill:c-3"], entities.Select(entity => entity.Id));
    }

    [Fact]
    public void Merge_DifferentCategories_StayApart() =>
        Assert.Equal(2, Merge("Paris gặp Paris", ("Paris", "Person"), ("Paris", "Location")).Count);

    /// <summary>The service answers each name in the order given, at its next place.</summary>
    private static IReadOnlyList<Entity> Merge(string body, params (string Text, string Category)[] named)
    {
        var at = 0;
        var answers = new List<EntityAnswer>();
        foreach (var (text, category) in named)
        {
            at = body.IndexOf(text, at, StringComparison.Ordinal);
            answers.Add(new EntityAnswer(text, category, null, 0.9, at, text.Length));
            at += text.Length;
        }

        var article = ArticleText.From(
            new AnalysisRequest
            {
                ArticleId = "id",
                Body = body,
                Features = AnalysisFeatures.Entities,
            }
        );
        return EntityMerge.Merge(article, TextChunker.Split(article.Text, ChunkLimits.Synchronous), [answers]);
    }
}
