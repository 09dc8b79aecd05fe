using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Analysis;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Single;

/// <summary>Analyses, assembles and writes one article, against whatever other workers do to the same document.</summary>
internal sealed class MemberProcessor(
    IArticleStore store,
    BodyLimit limit,
    WholeBodies bodies,
    AnalysisStep analysis,
    ArticleAssembler assembler,
    WriteRule rule,
    FailureClosing failures,
    ArticleProcessorOptions options
)
{
    /// <param name="blob">The blob in hand; its progress is told the stage and the document.</param>
    /// <param name="member">What was read of it.</param>
    /// <param name="stored">The document as it was before the blob was read.</param>
    public async Task<Outcome> ProcessAsync(
        OpenedBlob blob,
        ReadMember member,
        Stored<Article>? stored,
        CancellationToken cancellationToken
    )
    {
        var (version, progress) = (blob.Version, blob.Progress);
        var id = ArticleId.For(blob.Job.Blob, member.Member);
        var whole = member.Article!;
        var content = limit.Fit(whole);
        AnalyzedContent? analyzed = null;
        string? saved = null;
        return await ConditionalWrite
            .RunAsync<Outcome>(
                $"The document {id}",
                async () =>
                {
                    if (
                        stored is not null
                        && await StandBackAsync(version, stored.Item, saved, cancellationToken).ConfigureAwait(false) is { } standBack
                    )
                    {
                        return standBack;
                    }

                    analyzed ??= await AnalyzeAsync(blob, id, content, stored?.Item, cancellationToken).ConfigureAwait(false);
                    var bodyBlob = ReferenceEquals(content, whole) ? null : WholeBodies.NameFor(id, version.ETag, whole.Body, stored?.Item);
                    var article = Assemble(blob, id, content, bodyBlob, analyzed, stored?.Item);
                    if (stored is not null && ArticleComparison.SameButForClocks(stored.Item, article))
                    {
                        if (
                            !AdoptsVersion(blob.Job, stored.Item, article)
                            || await store
                                .WriteArticleAsync(WithVersionOf(stored.Item, article), stored.ETag, cancellationToken)
                                .ConfigureAwait(false) == WriteResult.Written
                        )
                        {
                            progress.Article = stored.Item;
                            return await UnchangedAsync(blob, id, stored.Item, analyzed, cancellationToken).ConfigureAwait(false);
                        }

                        stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
                        return Attempt.Conflict<Outcome>();
                    }

                    progress.Stage = ArticleStage.Upsert;
                    if (bodyBlob is not null)
                    {
                        await bodies
                            .SaveAsync(id, version.ETag, whole.Body, bodyBlob, stored?.Item, cancellationToken)
                            .ConfigureAwait(false);
                        saved = bodyBlob;
                    }

                    if (await WriteAsync(blob, article, stored?.ETag, analyzed, cancellationToken).ConfigureAwait(false) is { } written)
                    {
                        await bodies.ReleaseAsync(stored?.Item.BodyBlob, bodyBlob, cancellationToken).ConfigureAwait(false);
                        return written;
                    }

                    stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
                    analyzed = LessThanStored(analyzed, stored?.Item) ? null : analyzed;

                    return Attempt.Conflict<Outcome>();
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>Makes the document of an article that seems to have none.</summary>
    /// <returns>Null where there is something under its id, or its body needs a blob of its own; then nothing was written.</returns>
    public async Task<Outcome?> TryCreateAsync(OpenedBlob blob, ReadMember member, CancellationToken cancellationToken)
    {
        var id = ArticleId.For(blob.Job.Blob, member.Member);
        var content = member.Article!;
        if (!ReferenceEquals(limit.Fit(content), content))
        {
            return null;
        }

        var analyzed = await AnalyzeAsync(blob, id, content, stored: null, cancellationToken).ConfigureAwait(false);
        var article = Assemble(blob, id, content, bodyBlob: null, analyzed, stored: null);
        blob.Progress.Stage = ArticleStage.Upsert;
        return await WriteAsync(blob, article, replaces: null, analyzed, cancellationToken).ConfigureAwait(false);
    }

    private Task<AnalyzedContent> AnalyzeAsync(
        OpenedBlob blob,
        string id,
        NormalizedArticle content,
        Article? stored,
        CancellationToken cancellationToken
    )
    {
        blob.Progress.Stage = ArticleStage.Analyze;
        return analysis.RunAsync(Request(id, content), stored, AnalysisDemand.From(blob.Job.Refresh), cancellationToken);
    }

    private Article Assemble(
        OpenedBlob blob,
        string id,
        NormalizedArticle content,
        string? bodyBlob,
        AnalyzedContent analyzed,
        Article? stored
    )
    {
        blob.Progress.Stage = ArticleStage.Assemble;
        return DocumentSize.Fit(
            assembler.Assemble(id, blob.Version, content, bodyBlob, analyzed, stored, blob.Job.Attempt),
            options.MaxDocumentBytes
        );
    }

    /// <summary>
    /// Whether a document that stays as it is must learn that its blob was dropped again with the same bytes: otherwise
    /// every sweep would find another ETag there, and ask again.
    /// </summary>
    private static bool AdoptsVersion(ArticleJob job, Article stored, Article fresh) =>
        job.Refresh is not null && !ETags.Same(stored.Source.ETag, fresh.Source.ETag);

    private static Article WithVersionOf(Article stored, Article fresh) =>
        stored with
        {
            Source = fresh.Source,
            DateEvidence = fresh.DateEvidence,
        };

    private static AnalysisRequest Request(string id, NormalizedArticle content) =>
        new()
        {
            ArticleId = id,
            Title = content.Title,
            Lead = content.Lead,
            Body = content.Body,
            DeclaredLanguage = content.DeclaredLanguage,
            Features = AnalysisFeatures.None,
        };

    /// <summary>Whether another worker may have stored more of the same text's analysis than this one has.</summary>
    private static bool LessThanStored(AnalyzedContent analyzed, Article? stored) =>
        analyzed.Info.Status == AnalysisStatus.Partial && stored?.Analysis.InputHash == analyzed.Info.InputHash;

    /// <param name="saved">The whole body that was saved in vain so far.</param>
    private async Task<Outcome?> StandBackAsync(BlobVersion version, Article stored, string? saved, CancellationToken cancellationToken)
    {
        var decision = await rule.DecideAsync(stored, version, cancellationToken).ConfigureAwait(false);
        if (decision == WriteDecision.BlobGone)
        {
            // The delete event takes care of the documents; this job only must not bring one back.
            await bodies.ReleaseAsync(saved, stored.BodyBlob, cancellationToken).ConfigureAwait(false);
        }

        return decision == WriteDecision.Write ? null : new Outcome.Superseded();
    }

    private async Task<Outcome> UnchangedAsync(
        OpenedBlob blob,
        string id,
        Article stored,
        AnalyzedContent analyzed,
        CancellationToken cancellationToken
    )
    {
        await failures
            .CloseAsync(id, blob.Job.Blob, blob.Version.ETag, "The document is up to date.", cancellationToken)
            .ConfigureAwait(false);
        if (analyzed.Retryable.Count > 0)
        {
            // Asked again, and failed again.
            await blob.FollowUps.RetryFeaturesAsync(analyzed, cancellationToken).ConfigureAwait(false);
            return Outcome.Lacking(stored);
        }

        return new Outcome.Unchanged();
    }

    /// <returns>Null on a conflict: another worker wrote first.</returns>
    private async Task<Outcome?> WriteAsync(
        OpenedBlob blob,
        Article article,
        string? replaces,
        AnalyzedContent analyzed,
        CancellationToken cancellationToken
    )
    {
        // What must not get lost goes first: if this worker dies in between, the delivery comes again and finds it done.
        if (analyzed.Retryable.Count > 0)
        {
            await blob.FollowUps.RetryFeaturesAsync(analyzed, cancellationToken).ConfigureAwait(false);
        }

        var failing = await failures.IsOpenAsync(article.Id, cancellationToken).ConfigureAwait(false);
        if (failing && blob.Job.Reason is JobReason.Dropped or JobReason.Reindex)
        {
            await blob.FollowUps.CheckLaterAsync(cancellationToken).ConfigureAwait(false);
        }

        if (await store.WriteArticleAsync(article, replaces, cancellationToken).ConfigureAwait(false) == WriteResult.Conflict)
        {
            return null;
        }

        if (failing)
        {
            await failures
                .CloseAsync(article.Id, blob.Job.Blob, article.Source.ETag, "A document was made of the file.", cancellationToken)
                .ConfigureAwait(false);
        }

        blob.Progress.Article = article;
        return Outcome.Written(article);
    }
}
