using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Processing;

namespace IctPipeline.Functions;

/// <summary>Records as a dead letter what the platform gave up on.</summary>
public sealed class PoisonRecorder(FailureRecorder failures, IArticleSource source, IArticleStore store)
{
    private static readonly FailureVerdict Verdict = new(
        FailureClass.Permanent,
        FailureCodes.PoisonMessage,
        "The file was tried as often as the platform allows, and neither it nor its failure could be stored. Look at the log of that time, then replay it.");

    private static readonly FailureVerdict Stray = new(
        FailureClass.Permanent,
        FailureCodes.StrayMessage,
        "The message names no file, so that nothing can be done with it. Find out who sent it, then discard this record.");

    /// <summary>Records each file that a message names, or the message itself where it names none.</summary>
    /// <param name="queue">Where the message was before it went to the poison queue.</param>
    /// <param name="read">Finds the files; may throw <see cref="JsonException"/>.</param>
    /// <exception cref="DependencyException">It could not be recorded: the message must stay.</exception>
    public async Task RecordAsync(string queue, string message, Func<string, IEnumerable<FailedJob>> read, CancellationToken cancellationToken)
    {
        var jobs = Read(message, read);
        foreach (var failed in jobs)
        {
            await RecordAsync(failed, cancellationToken).ConfigureAwait(false);
        }

        if (jobs.Count == 0)
        {
            await failures.RecordAsync(StrayOf(queue, message), Stray, nextAttempt: null, isCurrent: null, cancellationToken).ConfigureAwait(false);
        }
    }

    private static List<FailedJob> Read(string message, Func<string, IEnumerable<FailedJob>> read)
    {
        try
        {
            return [.. read(message)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static FailedJob StrayOf(string queue, string message)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)));
        return new FailedJob(new BlobAddress(queue, hash), null, null, ArticleStage.Read) { QueueMessage = message };
    }

    private async Task RecordAsync(FailedJob failed, CancellationToken cancellationToken)
    {
        await failures.RecordAsync(failed, Verdict, nextAttempt: null, isCurrent: null, cancellationToken).ConfigureAwait(false);

        // Another delivery may have succeeded since: a record beside a good document would count the file twice.
        var id = ArticleId.For(failed.Blob, failed.Member);
        if (await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false) is { Item: { Deleted: false } article }
            && await source.FindAsync(failed.Blob, cancellationToken).ConfigureAwait(false) is { } current && ETags.Same(current.ETag, article.Source.ETag))
        {
            await failures.CloseAsync(id, FailureStatus.Replayed, "A document was made of the file meanwhile.", cancellationToken).ConfigureAwait(false);
        }
    }
}
