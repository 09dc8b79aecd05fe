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
    FailureHandler failureHandler,
    ArticleProcessorOptions options
)
{
    /// <param name="progress">Is told the stage and the document.</param>
    /// <param name="member">What was read.</param>
    /// <param name="stored">The document as it was before the blob was read.</param>
    public async Task<Outcome> ProcessAsync(
        JobProgress progress,
        ReadMember member,
        Stored<Article>? stored,
        CancellationToken cancellationToken
    )
    {
        var id = ArticleId.For(progress.Job.Blob, member.Member);
        var version = progress.Version!;
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
                        && await StandBackAsync(progress, stored.Item, saved, cancellationToken).ConfigureAwait(false) is { } standBack
                    )
                    {
                        return standBack;
                    }

                    progress.Stage = ArticleStage.Analyze;
                    analyzed ??= await analysis
                        .RunAsync(Request(id, content), stored?.Item, AnalysisDemand.Of(progress.Job.Refresh), cancellationToken)
                        .ConfigureAwait(false);

                    progress.Stage = ArticleStage.Assemble;
                    var bodyBlob = ReferenceEquals(content, whole) ? null : WholeBodies.NameFor(id, version.ETag, whole.Body, stored?.Item);
                    var article = DocumentSize.Fit(
                        assembler.Assemble(id, version, content, bodyBlob, analyzed, stored?.Item, progress.Job.Attempt),
                        options.MaxDocumentBytes
                    );
                    if (stored is not null && ArticleComparison.SameButForClocks(stored.Item, article))
                    {
                        if (
                            !AdoptsVersion(progress.Job, stored.Item, article)
                            || await store
                                .WriteArticleAsync(WithVersionOf(stored.Item, article), stored.ETag, cancellationToken)
                                .ConfigureAwait(false) == WriteResult.Written
                        )
                        {
                            progress.Article = stored.Item;
                            return await UnchangedAsync(progress, id, stored.Item, analyzed, cancellationToken).ConfigureAwait(false);
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

                    if (await WriteAsync(progress, article, stored?.ETag, analyzed, cancellationToken).ConfigureAwait(false) is { } written)
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
    private async Task<Outcome?> StandBackAsync(JobProgress progress, Article stored, string? saved, CancellationToken cancellationToken)
    {
        var decision = await rule.DecideAsync(stored, progress.Version!, cancellationToken).ConfigureAwait(false);
        if (decision == WriteDecision.BlobGone)
        {
            // The delete event takes care of the documents; this job only must not bring one back.
            await bodies.ReleaseAsync(saved, stored.BodyBlob, cancellationToken).ConfigureAwait(false);
        }

        return decision == WriteDecision.Write ? null : new Outcome.Superseded();
    }

    private async Task<Outcome> UnchangedAsync(
        JobProgress progress,
        string id,
        Article stored,
        AnalyzedContent analyzed,
        CancellationToken cancellationToken
    )
    {
        await failures
            .CloseAsync(id, progress.Job.Blob, progress.Version!.ETag, "The document is up to date.", cancellationToken)
            .ConfigureAwait(false);
        if (analyzed.Retryable.Count > 0)
        {
            // Asked again, and failed again.
            await RetryFeaturesAsync(progress, analyzed, cancellationToken).ConfigureAwait(false);
            return Outcome.Lacking(stored);
        }

        return new Outcome.Unchanged();
    }

    /// <summary>One message for a whole bundle: its retry passes every member, and asks for what each still lacks.</summary>
    private async Task RetryFeaturesAsync(JobProgress progress, AnalyzedContent analyzed, CancellationToken cancellationToken)
    {
        if (!progress.RetryAsked)
        {
            var failed = progress.Failed() with { Stage = ArticleStage.Analyze };
            progress.RetryAsked = await failureHandler
                .RetryFeaturesAsync(progress.Job, failed, analyzed, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <returns>Null on a conflict: another worker wrote first.</returns>
    private async Task<Outcome?> WriteAsync(
        JobProgress progress,
        Article article,
        string? replaces,
        AnalyzedContent analyzed,
        CancellationToken cancellationToken
    )
    {
        // What must not get lost goes first: if this worker dies in between, the delivery comes again and finds it done.
        if (analyzed.Retryable.Count > 0)
        {
            await RetryFeaturesAsync(progress, analyzed, cancellationToken).ConfigureAwait(false);
        }

        var failing = await failures.IsOpenAsync(article.Id, cancellationToken).ConfigureAwait(false);
        if (failing && progress.Job.Reason is JobReason.Dropped or JobReason.Reindex && !progress.CheckAsked)
        {
            await failureHandler.CheckLaterAsync(progress.Job, progress.Failed(), cancellationToken).ConfigureAwait(false);
            progress.CheckAsked = true;
        }

        if (await store.WriteArticleAsync(article, replaces, cancellationToken).ConfigureAwait(false) == WriteResult.Conflict)
        {
            return null;
        }

        if (failing)
        {
            await failures
                .CloseAsync(article.Id, progress.Job.Blob, article.Source.ETag, "A document was made of the file.", cancellationToken)
                .ConfigureAwait(false);
        }

        progress.Article = article;
        return Outcome.Written(article);
    }
}
