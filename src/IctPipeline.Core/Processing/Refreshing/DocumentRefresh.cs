using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Analysis;
using IctPipeline.Core.Processing.Single;

namespace IctPipeline.Core.Processing.Refreshing;

/// <summary>
/// Makes part of a stored document anew, from the document itself: the blob is not read. The document keeps the version
/// of the blob that it is of, so a refresh can't take it back to an older one; where another worker wrote meanwhile, the
/// refresh has nothing left to do. A refresh that fails leaves the document as it was, and no failure record: nothing is
/// lost, the document is only not as fresh as it could be.
/// </summary>
internal sealed class DocumentRefresh(
    IArticleStore store,
    AnalysisStep analysis,
    ArticleAssembler assembler,
    FailureHandler failureHandler,
    ArticleProcessorOptions options
)
{
    /// <exception cref="DependencyException">Not even the retry message could be stored.</exception>
    public async Task<Outcome> RunAsync(JobProgress progress, RefreshRequest refresh, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(progress, refresh, cancellationToken).ConfigureAwait(false);
        }
        catch (DependencyException error)
        {
            return await failureHandler
                .PostponeAsync(
                    progress.Job,
                    progress.Failed(refresh.Member),
                    FailureClassifier.Classify(error, progress.Stage),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private async Task<Outcome> TryAsync(JobProgress progress, RefreshRequest refresh, CancellationToken cancellationToken)
    {
        var id = ArticleId.For(progress.Job.Blob, refresh.Member);
        AnalyzedContent? analyzed = null;
        return await ConditionalWrite
            .RunAsync<Outcome>(
                $"The document {id}",
                async () =>
                {
                    var stored = await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false);
                    progress.Article = stored?.Item;
                    if (stored is null || stored.Item.Deleted || IsAnotherVersion(progress.Job, stored.Item))
                    {
                        return new Outcome.Superseded();
                    }

                    Article fresh;
                    if (refresh.Scope == RefreshScope.Analysis)
                    {
                        progress.Stage = ArticleStage.Analyze;
                        analyzed = await analysis
                            .RunAsync(Request(stored.Item), stored.Item, AnalysisDemand.From(refresh), cancellationToken)
                            .ConfigureAwait(false);
                        if (analyzed.CameToNothing)
                        {
                            return await failureHandler
                                .PostponeAsync(progress.Job, progress.Failed(refresh.Member), analyzed.LongestWait, cancellationToken)
                                .ConfigureAwait(false);
                        }

                        progress.Stage = ArticleStage.Assemble;
                        fresh = DocumentSize.Fit(assembler.Reanalyzed(stored.Item, analyzed), options.MaxDocumentBytes);
                    }
                    else
                    {
                        progress.Stage = ArticleStage.Assemble;
                        fresh = assembler.Upgraded(stored.Item);
                    }

                    if (ArticleComparison.SameButForClocks(stored.Item, fresh))
                    {
                        return new Outcome.Unchanged();
                    }

                    progress.Stage = ArticleStage.Upsert;
                    if (await WriteAsync(progress, fresh, stored.ETag, analyzed, cancellationToken).ConfigureAwait(false) is { } outcome)
                    {
                        return outcome;
                    }

                    return Attempt.Conflict<Outcome>();
                }
            )
            .ConfigureAwait(false);
    }

    /// <returns>Null on a conflict.</returns>
    private async Task<Outcome?> WriteAsync(
        JobProgress progress,
        Article fresh,
        string replaces,
        AnalyzedContent? analyzed,
        CancellationToken cancellationToken
    )
    {
        if (analyzed?.Retryable.Count > 0)
        {
            await failureHandler.RetryFeaturesAsync(progress.Job, progress.Failed(), analyzed, cancellationToken).ConfigureAwait(false);
        }

        if (await store.WriteArticleAsync(fresh, replaces, cancellationToken).ConfigureAwait(false) == WriteResult.Conflict)
        {
            return null;
        }

        progress.Article = fresh;
        return Outcome.Written(fresh);
    }

    private static bool IsAnotherVersion(ArticleJob job, Article stored) =>
        job.ETag is not null && !ETags.Same(job.ETag, stored.Source.ETag);

    private static AnalysisRequest Request(Article stored) =>
        new()
        {
            ArticleId = stored.Id,
            Title = stored.Title,
            Lead = stored.Lead,
            Body = stored.Body,
            DeclaredLanguage = stored.DeclaredLanguage,
            Features = AnalysisFeatures.None,
        };
}
