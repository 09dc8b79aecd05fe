using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Analysis;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Single;

/// <summary>Puts the parts of a document together.</summary>
internal sealed class ArticleAssembler(ArticleProcessorOptions options, TimeProvider time)
{
    /// <param name="version">The version of the blob that was read.</param>
    /// <param name="stored">The document that this one replaces: it keeps the day of its first ingestion.</param>
    public Article Assemble(
        string id,
        BlobVersion version,
        NormalizedArticle content,
        string? bodyBlob,
        AnalyzedContent analyzed,
        Article? stored,
        int attempts
    )
    {
        var now = time.GetUtcNow();
        var words = ArticleSearch.WordsOf(content);
        return new Article(content)
        {
            Id = id,
            Source = version.SourceOf(content.File),
            BodyBlob = bodyBlob,
            Search = ArticleSearch.Of(content, words),
            Similarity = ArticleSimilarity.Of(words),
            Language = analyzed.Language,
            Analysis = analyzed.Info,
            Entities = analyzed.Entities,
            KeyPhrases = analyzed.KeyPhrases,
            Agreements = analyzed.Agreements,
            Sentiment = analyzed.Sentiment,
            Lineage = new ArticleLineage
            {
                ContentHash = content.ContentHash,
                PipelineVersion = options.PipelineVersion,
                IngestedAt = stored is { Deleted: false } ? stored.Lineage.IngestedAt : now,
                UpdatedAt = now,
                Attempts = attempts,
                TextRecords = Sum(stored?.Lineage.TextRecords, analyzed.TextRecords),
            },
        };
    }

    /// <summary>Puts a new analysis into a stored document, whose text stays as it is.</summary>
    public Article Reanalyzed(Article stored, AnalyzedContent analyzed)
    {
        // Documents of versions before 0.2 have neither.
        var words = ArticleSearch.WordsOf(stored);
        return Upgraded(stored) with
        {
            Search = ArticleSearch.Of(stored, words),
            Similarity = ArticleSimilarity.Of(words),
            Language = analyzed.Language,
            Analysis = analyzed.Info,
            Entities = analyzed.Entities,
            KeyPhrases = analyzed.KeyPhrases,
            Agreements = analyzed.Agreements,
            Sentiment = analyzed.Sentiment,
            Lineage = stored.Lineage with
            {
                UpdatedAt = time.GetUtcNow(),
                TextRecords = Sum(stored.Lineage.TextRecords, analyzed.TextRecords),
            },
        };
    }

    /// <summary>
    /// Puts a stored document together again in the present schema. Reading it has filled fields that it lacks with their
    /// defaults; a version whose fields need more than that is given a step here.
    /// </summary>
    public Article Upgraded(Article stored) =>
        stored.SchemaVersion >= Article.CurrentSchemaVersion
            ? stored
            : stored with
            {
                SchemaVersion = Article.CurrentSchemaVersion,
                Lineage = stored.Lineage with { UpdatedAt = time.GetUtcNow() },
            };

    private static int? Sum(int? before, int now) => before is null && now == 0 ? null : (before ?? 0) + now;
}
