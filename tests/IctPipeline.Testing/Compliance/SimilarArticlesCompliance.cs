using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>
/// What every <see cref="ISimilarArticles"/> promises of what is in the store beside it. Each test has a store of its own.
/// </summary>
public abstract class SimilarArticlesCompliance
{
    private static readonly string Text = string.Join(' ', Enumerable.Range(0, 120).Select(n => $"câu{n}"));

    protected abstract ISimilarArticles Similar { get; }

    protected abstract IArticleStore Store { get; }

    [Fact]
    public async Task FindCandidates_Copies_AreThoseWithABandInCommon()
    {
        var (first, copy) = (await StoreAsync("a.md", Text), await StoreAsync("b.md", $"{Text} thêm"));
        await StoreAsync("other.md", Text.Replace("câu", "lời", StringComparison.Ordinal));
        await StoreAsync("short.md", "Ngắn.");
        await StoreAsync("gone.md", Text, deleted: true);

        var found = await Similar.FindCandidatesAsync(first.Similarity!.Bands, default).OrderBy(one => one.Blob).ToListAsync();

        Assert.Equal(["a.md", "b.md"], found.Select(one => one.Blob));
        Assert.Equal(new SimilarCandidate(copy.Id, copy.Title, copy.Site, copy.Published, "b.md", copy.Similarity!.Signature), found[1]);
        Assert.InRange(first.Similarity.To(found[1].Signature), 0.8, 1);
    }

    [Fact]
    public async Task FindCandidates_NoBands_FindsNothing()
    {
        await StoreAsync("short.md", "Ngắn.");

        Assert.Empty(await Similar.FindCandidatesAsync([], default).ToListAsync());
    }

    private async Task<Article> StoreAsync(string blob, string body, bool deleted = false)
    {
        var article = SampleDocuments.Article(blob) with { Lead = null, Body = body, Deleted = deleted };
        article = article with { Similarity = ArticleSimilarity.Of(article) };
        Assert.Equal(WriteResult.Written, await Store.WriteArticleAsync(article, null, default));
        return article;
    }
}
