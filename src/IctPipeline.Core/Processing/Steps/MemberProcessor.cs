using IctPipeline.Analysis;
using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Normalization;

namespace IctPipeline.Processing.Steps;

/// <summary>Analyses, assembles and writes one article, against whatever other workers do to the same document.</summary>
internal sealed class MemberProcessor(
    IArticleStore store,
    BodyLimit bodies,
    AnalysisStep analysis,
    ArticleAssembler assembler,
    WriteRule rule,
    FailureClosing failures,
    FailureHandler failureHandler,
    ArticleProcessorOptions options)
{
    private const int MaxConflicts = 20;

    /// <param name="progress">Is told the stage and the document.</param>
    /// <param name="member">What was read.</param>
    /// <param name="stored">The document as it was before the blob was read.</param>
    public async Task<Outcome> ProcessAsync(JobProgress progress, ReadMember member, Stored<Article>? stored, CancellationToken cancellationToken)
    {
        var id = ArticleId.For(progress.Job.Blob, member.Member);
        var (content, bodyBlob) = await bodies.ApplyAsync(id, member.Article!, cancellationToken).ConfigureAwait(false);
        AnalyzedContent? analyzed = null;
        for (var round = 0; round < MaxConflicts; round++)
        {
            if (stored is not null && await StandBackAsync(progress, stored.Item, cancellationToken).ConfigureAwait(false) is { } standBack)
            {
                return standBack;
            }

            progress.Stage = ArticleStage.Analyze;
            analyzed ??= await analysis.RunAsync(Request(id, content), stored?.Item, AnalysisDemand.Of(progress.Job.Refresh), cancellationToken).ConfigureAwait(false);

            progress.Stage = ArticleStage.Assemble;
            var article = DocumentSize.Fit(
                assembler.Assemble(id, content, bodyBlob, analyzed, stored?.Item, progress.Job.Attempt),
                options.MaxDocumentBytes);
            if (stored is not null && ArticleComparison.SameButForClocks(stored.Item, article))
            {
                if (!AdoptsVersion(progress.Job, stored.Item, article)
                    || await store.WriteArticleAsync(WithVersionOf(stored.Item, article), stored.ETag, cancellationToken).ConfigureAwait(false) == WriteResult.Written)
                {
                    progress.Article = stored.Item;
                    return await UnchangedAsync(progress, id, stored.Item, analyzed, cancellationToken).ConfigureAwait(false);
                }

                stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
                continue;
            }

            progress.Stage = ArticleStage.Upsert;
            if (await WriteAsync(progress, article, stored?.ETag, analyzed, cancellationToken).ConfigureAwait(false) is { } written)
            {
                return written;
            }

            stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
        }

        throw new DependencyException(Dependencies.Cosmos, 409, null, $"The document {id} was changed by others {MaxConflicts} times.");
    }

    /// <summary>
    /// Whether a document that stays as it is must learn that its blob was dropped again with the same bytes: otherwise
    /// every sweep would find another ETag there, and ask again.
    /// </summary>
    private static bool AdoptsVersion(ArticleJob job, Article stored, Article fresh) => job.Refresh is not null && !ETags.Same(stored.Source.ETag, fresh.Source.ETag);

    private static Article WithVersionOf(Article stored, Article fresh) => stored with { Source = fresh.Source, DateEvidence = fresh.DateEvidence };

    private static AnalysisRequest Request(string id, NormalizedArticle content) => new()
    {
        ArticleId = id,
        Title = content.Title,
        Lead = content.Lead,
        Body = content.Body,
        DeclaredLanguage = content.DeclaredLanguage,
        Features = AnalysisFeatures.None,
    };

    private async Task<Outcome?> StandBackAsync(JobProgress progress, Article stored, CancellationToken cancellationToken)
        => await rule.DecideAsync(stored, progress.Version!, cancellationToken).ConfigureAwait(false) switch
        {
            WriteDecision.StandBack => new Outcome.Superseded(),
            // The delete event takes care of the documents; this job only must not bring one back.
            WriteDecision.BlobGone => new Outcome.Superseded(),
            _ => null,
        };

    private async Task<Outcome> UnchangedAsync(JobProgress progress, string id, Article stored, AnalyzedContent analyzed, CancellationToken cancellationToken)
    {
        await failures.CloseAsync(id, progress.Job.Blob, progress.Version!.ETag, "The document is up to date.", cancellationToken).ConfigureAwait(false);
        if (analyzed.Retryable.Count > 0)
        {
            // Asked again, and failed again.
            await failureHandler.RetryFeaturesAsync(progress.Job, progress.Failed(), analyzed, cancellationToken).ConfigureAwait(false);
            return new Outcome.Partial([.. stored.Analysis.Missing.Select(missing => missing.Feature)]);
        }

        return new Outcome.Unchanged();
    }

    /// <returns>Null on a conflict: another worker wrote first.</returns>
    private async Task<Outcome?> WriteAsync(JobProgress progress, Article article, string? replaces, AnalyzedContent analyzed, CancellationToken cancellationToken)
    {
        // What must not get lost goes first: if this worker dies in between, the delivery comes again and finds it done.
        if (analyzed.Retryable.Count > 0)
        {
            await failureHandler.RetryFeaturesAsync(progress.Job, progress.Failed() with { Stage = ArticleStage.Analyze }, analyzed, cancellationToken).ConfigureAwait(false);
        }

        var failing = await failures.IsOpenAsync(article.Id, cancellationToken).ConfigureAwait(false);
        if (failing && progress.Job.Reason is JobReason.Dropped or JobReason.Reindex)
        {
            await failureHandler.CheckLaterAsync(progress.Job, progress.Failed(), cancellationToken).ConfigureAwait(false);
        }

        if (await store.WriteArticleAsync(article, replaces, cancellationToken).ConfigureAwait(false) == WriteResult.Conflict)
        {
            return null;
        }

        if (failing)
        {
            await failures.CloseAsync(article.Id, progress.Job.Blob, article.Source.ETag, "A document was made of the file.", cancellationToken).ConfigureAwait(false);
        }

        progress.Article = article;
        return article.Analysis.Status == AnalysisStatus.Partial
            ? new Outcome.Partial([.. article.Analysis.Missing.Select(missing => missing.Feature)])
            : new Outcome.Indexed();
    }
}
