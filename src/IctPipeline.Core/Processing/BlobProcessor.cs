using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing.Bundle;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.Core.Processing.Single;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing;

/// <summary>
/// Reads the blob of a job, unless its document is up to date, and hands it to one of the two flows: <see cref="SingleProcessor"/>
/// or <see cref="BundleProcessor"/>. The document is looked at first, but where <see cref="NewFileGuess"/> says that there is none.
/// </summary>
internal sealed class BlobProcessor(
    IArticleSource source,
    IArticleStore store,
    IArticleReader reader,
    SingleProcessor single,
    BundleProcessor bundle,
    BundleLeftovers leftovers,
    BlobDeletion deletion,
    FailureHandler failureHandler,
    FailureClosing failures,
    WriteRule rule,
    NewFileGuess guess,
    LargeFileGate gate,
    ArticleProcessorOptions options
)
{
    public async Task<Outcome> ProcessAsync(JobProgress progress, CancellationToken cancellationToken)
    {
        var job = progress.Job;
        if (guess.IsLikely(job))
        {
            if (await CreateAsync(progress, cancellationToken).ConfigureAwait(false) is { } created)
            {
                return created;
            }

            progress.Stage = ArticleStage.Read;
        }

        var stored = await store.FindArticleAsync(ArticleId.For(job.Blob), cancellationToken).ConfigureAwait(false);
        if (job.Reason == JobReason.Dropped)
        {
            guess.Learn(wasNew: stored is null);
        }

        progress.Article = stored?.Item;
        var current = stored is not null && rule.IsUpToDate(stored.Item, job) ? stored.Item : null;
        if (current is not null && ETags.Same(job.ETag, current.Source.ETag))
        {
            return await UnchangedAsync(progress, current, cancellationToken).ConfigureAwait(false);
        }

        var read = await source.ReadAsync(job.Blob, options.MaxBytes, current?.Source.ETag, cancellationToken).ConfigureAwait(false);
        switch (read)
        {
            case BlobRead.Missing:
                return await deletion.DeleteAsync(job.Blob, cancellationToken).ConfigureAwait(false);
            case BlobRead.NotModified when job.ETag is null:
                return await UnchangedAsync(progress, current!, cancellationToken).ConfigureAwait(false);
            case BlobRead.TooLarge large when !IsAnotherVersion(job, large.Version):
                progress.ETag = large.Version.ETag;
                throw TooLarge(large.Version);
            case BlobRead.Found found when !IsAnotherVersion(job, found.Blob.Version):
                return await ProcessFileAsync(progress, found.Blob, stored, cancellationToken).ConfigureAwait(false);
            default:
                // Another version than the job's, which may have been a bundle.
                await leftovers.AskForAsync(job, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
                return new Outcome.Superseded();
        }
    }

    /// <summary>
    /// Makes the document of a file that is one article, on the condition that there is nothing under its id: no document, no tombstone,
    /// no mark of a bundle. So it is as if a look had found nothing the moment before.
    /// </summary>
    /// <returns>Null where it is not as simple as that, and nothing was done.</returns>
    private async Task<Outcome?> CreateAsync(JobProgress progress, CancellationToken cancellationToken)
    {
        var job = progress.Job;
        var read = await source.ReadAsync(job.Blob, options.MaxBytes, knownETag: null, cancellationToken).ConfigureAwait(false);
        if (read is not BlobRead.Found { Blob: var raw } || IsAnotherVersion(job, raw.Version))
        {
            return null;
        }

        return await OpenAsync<Outcome?>(
                progress,
                raw,
                (blob, members, hasMembers) =>
                    hasMembers && members.Current.Member is null
                        ? single.CreateAsync(blob, members.Current, cancellationToken)
                        : Task.FromResult<Outcome?>(null),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static bool IsAnotherVersion(ArticleJob job, BlobVersion version) =>
        job.ETag is not null && !ETags.Same(job.ETag, version.ETag);

    private ArticleRejectedException TooLarge(BlobVersion version) =>
        new(
            RejectionCodes.TooLarge,
            $"The file has {version.Size:N0} bytes; at most {options.MaxBytes:N0} are read. Split it, or raise Articles:MaxBytes."
        );

    private async Task<Outcome> UnchangedAsync(JobProgress progress, Article current, CancellationToken cancellationToken)
    {
        var job = progress.Job;
        progress.ETag = current.Source.ETag;
        if (job.IsRepeated || job.Reason == JobReason.Reindex)
        {
            await failures
                .CloseAsync(current.Id, job.Blob, current.Source.ETag, "The document is up to date.", cancellationToken)
                .ConfigureAwait(false);
        }

        if (job.IsRepeated)
        {
            await leftovers.RetireBesideAsync(job.Blob, current, cancellationToken).ConfigureAwait(false);
        }

        return new Outcome.Unchanged();
    }

    /// <summary>The first member tells which of the two flows it is: one article, or a bundle.</summary>
    private Task<Outcome> ProcessFileAsync(
        JobProgress progress,
        RawBlob read,
        Stored<Article>? root,
        CancellationToken cancellationToken
    ) =>
        OpenAsync(
            progress,
            read,
            (blob, members, hasMembers) =>
                !hasMembers ? bundle.ProcessEmptyFeedAsync(blob, root, cancellationToken)
                : members.Current.Member is null ? single.ProcessAsync(blob, members.Current, root, cancellationToken)
                : bundle.ProcessAsync(blob, members, root, cancellationToken),
            cancellationToken
        );

    /// <summary>Reads a file as far as its first member, where it has any, and hands it to a flow.</summary>
    private async Task<T> OpenAsync<T>(
        JobProgress progress,
        RawBlob read,
        Func<OpenedBlob, IEnumerator<ReadMember>, bool, Task<T>> flow,
        CancellationToken cancellationToken
    )
    {
        progress.ETag = read.Version.ETag;
        progress.Stage = ArticleStage.Decode;
        using var place = await gate.EnterAsync(read.Version.Size, cancellationToken).ConfigureAwait(false);
        using var members = reader.Read(read.ToFile(), null, cancellationToken).GetEnumerator();
        var hasMembers = members.MoveNext();
        var blob = new OpenedBlob(read.Version, progress, new FollowUps(progress, failureHandler));
        return await flow(blob, members, hasMembers).ConfigureAwait(false);
    }
}
