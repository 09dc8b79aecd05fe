using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="IArticleStore"/> promises to those who write one document at the same time.</summary>
public abstract class ArticleRaceCompliance
{
    private const int Writers = 20;

    /// <summary>The store under test.</summary>
    protected abstract IArticleStore Store { get; }

    [Fact]
    public async Task WriteArticle_ManyCreateAtOnce_ExactlyOneWins()
    {
        var article = New();

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer => Store.WriteArticleAsync(article with { ReadingMinutes = writer }, replaces: null, default))
        );

        var winner = Assert.Single(Enumerable.Range(0, Writers), writer => results[writer] == WriteResult.Written);
        Assert.Equal(winner, (await Store.FindArticleAsync(article.Id, default))!.Item.ReadingMinutes);
    }

    [Fact]
    public async Task WriteArticle_ManyReplaceTheSameVersionAtOnce_ExactlyOneWins()
    {
        var article = New();
        await Store.WriteArticleAsync(article, replaces: null, default);
        var stored = await Store.FindArticleAsync(article.Id, default);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer => Store.WriteArticleAsync(article with { ReadingMinutes = writer }, stored!.ETag, default))
        );

        var winner = Assert.Single(Enumerable.Range(0, Writers), writer => results[writer] == WriteResult.Written);
        Assert.Equal(winner, (await Store.FindArticleAsync(article.Id, default))!.Item.ReadingMinutes);
    }

    [Fact]
    public async Task WriteArticle_ManyCountUpWithRetries_NoUpdateIsLost()
    {
        var article = New() with { ReadingMinutes = 0 };
        await Store.WriteArticleAsync(article, replaces: null, default);

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    WriteResult result;
                    do
                    {
                        var stored = await Store.FindArticleAsync(article.Id, default);
                        result = await Store.WriteArticleAsync(
                            stored!.Item with
                            {
                                ReadingMinutes = stored.Item.ReadingMinutes + 1,
                            },
                            stored.ETag,
                            default
                        );
                    } while (result == WriteResult.Conflict);
                })
        );

        Assert.Equal(8, (await Store.FindArticleAsync(article.Id, default))!.Item.ReadingMinutes);
    }

    private static Article New() => SampleDocuments.Article($"{Guid.NewGuid():n}.md");
}
