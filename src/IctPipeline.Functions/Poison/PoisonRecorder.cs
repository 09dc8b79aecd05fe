using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Poison;

/// <summary>Records as a dead letter what the platform gave up on.</summary>
/// <param name="container">The blob container whose files become documents: of others there is nothing to record.</param>
public sealed partial class PoisonRecorder(
    string container,
    FailureRecorder failures,
    IArticleSource source,
    IArticleStore store,
    StrayMessageReport strays,
    ILogger<PoisonRecorder> log
)
{
    private static readonly FailureVerdict Verdict = new(
        FailureClass.Permanent,
        FailureCodes.PoisonMessage,
        "The file was tried as often as the platform allows, and neither it nor its failure could be stored. Look at the log of that "
            + "time, then replay it."
    );

    private static readonly FailureVerdict Stray = new(
        FailureClass.Permanent,
        FailureCodes.StrayMessage,
        "The message names no file: it is no job or event, or can't be decoded at all. Nothing can be done with it. Find out who sent "
            + "it, then discard this record."
    );

    /// <summary>Records each file that a message names, or the message itself where it names none.</summary>
    /// <param name="queue">Where the message was before it went to the poison queue.</param>
    /// <param name="message">As it stands in the queue.</param>
    /// <param name="read">Finds the files; may throw <see cref="JsonException"/>.</param>
    /// <exception cref="DependencyException">It could not be recorded: the message must stay.</exception>
    public async Task RecordAsync(
        string queue,
        string message,
        Func<string, IEnumerable<FailedJob>> read,
        CancellationToken cancellationToken
    )
    {
        var jobs = Read(message, read);
        foreach (var failed in jobs)
        {
            if (failed.Blob.Container != container)
            {
                OtherContainer(ArticleId.For(failed.Blob));
                continue;
            }

            await RecordAsync(failed, cancellationToken).ConfigureAwait(false);
        }

        if (jobs.Count == 0)
        {
            await RecordStrayAsync(queue, message, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Records a message that names no file. Equal texts of a queue are one record.</summary>
    /// <param name="queue">Where the message was before it went to the poison queue.</param>
    /// <param name="message">As it stands in the queue.</param>
    /// <exception cref="DependencyException">It could not be recorded: the message must stay.</exception>
    public async Task RecordStrayAsync(string queue, string message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);

        // What a person can read is kept, and is the same record whichever way it was sent.
        var text = QueueMessageText.TryFromBase64(message, out var decoded) ? decoded : message;
        await failures
            .RecordAsync(StrayOf(queue, text), Stray, nextAttempt: null, isCurrent: null, cancellationToken)
            .ConfigureAwait(false);
        strays.Add(queue);
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
        if (
            await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false) is { Item: { Deleted: false } article }
            && await source.FindAsync(failed.Blob, cancellationToken).ConfigureAwait(false) is { } current
            && ETags.Same(current.ETag, article.Source.ETag)
        )
        {
            await failures
                .CloseAsync(id, FailureStatus.Replayed, "A document was made of the file meanwhile.", cancellationToken)
                .ConfigureAwait(false);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A poison message names the article {ArticleId} of another container: not recorded."
    )]
    private partial void OtherContainer(string articleId);
}
