using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Single;

/// <summary>
/// Keeps a document under Cosmos DB's item limit, whatever its lists hold: the body is cut before (<see cref="BodyLimit"/>),
/// here the longest lists lose their ends.
/// </summary>
internal static class DocumentSize
{
    private static readonly Func<Article, Article>[] Reductions =
    [
        article => article with { Links = Half(article.Links) },
        article => article with { Images = Half(article.Images) },
        article => article with { DateEvidence = Half(article.DateEvidence) },
        article =>
            article with
            {
                Entities = [.. Half(article.Entities).Select(entity => entity with { Mentions = Half(entity.Mentions) })],
            },
        article =>
            article with
            {
                Warnings = Half(article.Warnings),
                Tags = Half(article.Tags),
                Authors = Half(article.Authors),
                Categories = Half(article.Categories),
            },
        article => article with { Extra = new Dictionary<string, string>(article.Extra.Take(article.Extra.Count / 2)) },
        article => article with { KeyPhrases = Half(article.KeyPhrases) },
    ];

    /// <summary>The document itself, or one that fits, with a warning that says so.</summary>
    public static Article Fit(Article article, int maxBytes)
    {
        if (UpperBound(article) <= maxBytes || Bytes(article) <= maxBytes)
        {
            return article;
        }

        var warning = new ArticleWarning(
            WarningCodes.DocumentTrimmed,
            "Lists of this document were shortened to fit Cosmos DB's item limit."
        );
        article = article with { Warnings = [.. article.Warnings.Where(other => other.Code != warning.Code)] };
        for (var round = 0; round < 64; round++)
        {
            article = Reductions[round % Reductions.Length](article);
            if (Bytes(article with { Warnings = [.. article.Warnings, warning] }) <= maxBytes)
            {
                break;
            }
        }

        return article with
        {
            Warnings = [.. article.Warnings, warning],
        };
    }

    /// <summary>A bound that costs nothing, so that ordinary documents are serialized once, by the store.</summary>
    private static long UpperBound(Article article)
    {
        const int BytesPerCharacter = 6; // \u0000
        const int BytesPerItem = 256;
        long characters =
            article.Body.Length
            + (article.Title?.Length ?? 0)
            + (article.Lead?.Length ?? 0)
            + (article.Search is { } search ? search.Title.Length + search.Text.Length : 0)
            + article.Links.Sum(link => link.Url.Length + (link.Text?.Length ?? 0))
            + article.Images.Sum(image => image.Url.Length + (image.Alt?.Length ?? 0))
            + article.Extra.Sum(pair => pair.Key.Length + pair.Value.Length)
            + article.Source.Metadata.Sum(pair => pair.Key.Length + pair.Value.Length)
            + article.DateEvidence.Sum(evidence => evidence.Text?.Length ?? 0)
            + article.Tags.Concat(article.Categories).Concat(article.Authors).Sum(text => text.Length)
            + article.Warnings.Sum(warning => warning.Message.Length)
            + article.KeyPhrases.Sum(phrase => phrase.Text.Length)
            + article.Entities.Sum(entity =>
                entity.Name.Length + entity.Aliases.Sum(alias => alias.Length) + entity.Mentions.Sum(mention => mention.Text.Length)
            );
        long items =
            20
            + article.Links.Count
            + article.Images.Count
            + article.Extra.Count
            + article.Source.Metadata.Count
            + article.DateEvidence.Count
            + article.Tags.Count
            + article.Categories.Count
            + article.Authors.Count
            + article.Warnings.Count
            + article.KeyPhrases.Count
            + article.Entities.Sum(entity => 1 + entity.Aliases.Count + entity.Mentions.Count);
        return (characters * BytesPerCharacter) + (items * BytesPerItem);
    }

    private static long Bytes(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, PipelineJson.Relaxed.Article).LongLength;

    private static IReadOnlyList<T> Half<T>(IReadOnlyList<T> list) => list.Count > 1 ? [.. list.Take(list.Count / 2)] : list;
}
