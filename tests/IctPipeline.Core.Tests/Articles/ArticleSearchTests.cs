using IctPipeline.Core.Articles;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Articles;

public sealed class ArticleSearchTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 60).Select(n => $"câu{n}"));

    [Fact]
    public void Of_Article_HoldsTheWordsOfTitleLeadAndBody()
    {
        var article = SampleDocuments.Article();

        Assert.Equal(article.Search, ArticleSearch.Of(article));
    }

    [Fact]
    public void Of_LongArticle_StopsBeforeTheItemIsFull()
    {
        var article = SampleDocuments.Article() with { Lead = null, Body = new string('字', 2 * ArticleSearch.LongestText) };

        Assert.InRange(ArticleSearch.Of(article).Text.Length, ArticleSearch.LongestText, (2 * ArticleSearch.LongestText) + 100);
    }

    [Fact]
    public void Similarity_ShortText_IsNone() => Assert.Null(ArticleSimilarity.Of(SampleDocuments.Article()));

    [Fact]
    public void Similarity_AnotherTitleCaseOrToneMark_IsTheSame()
    {
        var article = SampleDocuments.Article() with { Body = $"Hoà Bình {Long}" };
        var copy = article with
        {
            Title = "Tựa khác",
            Body = article.Body.ToUpperInvariant().Replace("HOÀ", "HÒA", StringComparison.Ordinal),
        };

        AssertSame(ArticleSimilarity.Of(article), ArticleSimilarity.Of(copy));
    }

    [Fact]
    public void Similarity_LeadThatASourceSetsApart_IsTheSame()
    {
        var whole = SampleDocuments.Article() with { Lead = null, Body = $"Đoạn đầu.\n\n{Long}" };
        var apart = whole with { Lead = "Đoạn đầu.", Body = Long };

        AssertSame(ArticleSimilarity.Of(whole), ArticleSimilarity.Of(apart));
    }

    private static void AssertSame(ArticleSimilarity? one, ArticleSimilarity? other)
    {
        Assert.NotNull(one);
        Assert.Equal(one.Bands, other?.Bands);
        Assert.Equal(one.Signature, other?.Signature);
    }
}
