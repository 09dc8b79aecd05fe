using System.Globalization;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Conditions;

/// <summary>
/// Asks each service that the pipeline needs for something small, all at once, and says how it stands. Never fails and never hangs: a
/// service that does not answer is given up after <see cref="Patience"/>, also where its client does not look at its token.
/// </summary>
/// <param name="container">The blob container that files are dropped into.</param>
public sealed class PipelineHealth(IArticleStore store, IArticleSource source, IQueueMonitor queues, string container, TimeProvider time)
{
    public const string Cosmos = "Cosmos DB";
    public const string Blobs = "blobs";
    public const string Queues = "queues";

    /// <summary>No record has this id: it is a point read, the cheapest question there is.</summary>
    private const string NoRecord = "health";

    private const string SeeDoctor =
        "Look whether the service is up and lets this app in; ict doctor asks it with the rights that a command has.";

    /// <summary>A visible message is taken within seconds; one that waits longer is one that nobody takes.</summary>
    private static readonly TimeSpan OldAfter = TimeSpan.FromMinutes(10);

    /// <summary>How long a service may take, 3 s unless set.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>An answer that took longer is noted, 2 s unless set.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Blobs that are asked for. With as many as the pipeline lists at once, one that can't be listed shows.</summary>
    public int PageSize { get; init; } = 1;

    /// <summary>Says what an error means, in words that whoever sees the answer may see. By default its kind and status alone.</summary>
    public Func<Exception, string> Explain { get; init; } = KindOf;

    /// <summary>One finding a service, in the order of the constants.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(
                TryAsync(Cosmos, AskStoreAsync, cancellationToken),
                TryAsync(Blobs, AskSourceAsync, cancellationToken),
                TryAsync(Queues, AskQueuesAsync, cancellationToken)
            )
            .ConfigureAwait(false);

    private async Task<Finding> AskStoreAsync(CancellationToken cancellationToken)
    {
        await store.FindFailureAsync(NoRecord, cancellationToken).ConfigureAwait(false);
        return Finding.Good(Cosmos, "a record can be read");
    }

    private async Task<Finding> AskSourceAsync(CancellationToken cancellationToken)
    {
        await source.ListAsync(container, null, null, PageSize, cancellationToken).ConfigureAwait(false);
        return Finding.Good(Blobs, "the container can be listed");
    }

    private async Task<Finding> AskQueuesAsync(CancellationToken cancellationToken)
    {
        var depths = await queues.GetDepthsAsync(cancellationToken).ConfigureAwait(false);
        if (QueueDepth.UnreadableOn(depths) is { } unreadable)
        {
            return Finding.Note(
                Queues,
                unreadable,
                "Each becomes a failure record by itself: ict failures list --code StrayMessage shows them. Find out who sends them."
            );
        }

        var now = time.GetUtcNow();
        var old = depths.Where(depth => now - depth.OldestInsertedAt > OldAfter).MinBy(depth => depth.OldestInsertedAt);
        return old is null
            ? Finding.Good(
                Queues,
                string.Create(CultureInfo.InvariantCulture, $"{depths.Sum(depth => (long)depth.Messages)} messages wait")
            )
            : Finding.Note(
                Queues,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a visible message on {old.Queue} was put there {(now - old.OldestInsertedAt!.Value).TotalMinutes:0} minutes ago"
                ),
                "Nobody takes it, or too few instances do: is the function of that queue running?"
            );
    }

    private async Task<Finding> TryAsync(string check, Func<CancellationToken, Task<Finding>> ask, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var started = time.GetTimestamp();
        try
        {
            // Apart, so that a client that blocks its caller blocks none of the other questions.
            var finding = await Task.Run(() => ask(stop.Token), stop.Token).WaitAsync(stop.Token).ConfigureAwait(false);
            return Timed(finding, time.GetElapsedTime(started));
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return limit.IsCancellationRequested
                ? Finding.Bad(check, $"no answer within {Seconds(Patience)}", SeeDoctor)
                : Finding.Bad(check, Explain(error), SeeDoctor);
        }
    }

    private Finding Timed(Finding finding, TimeSpan took)
    {
        var found = $"{finding.Found}; answered after {Seconds(took)}";
        return finding.State == FindingState.Good && took > SlowAfter
            ? Finding.Note(finding.Check, found, "It is slow: look at its load, and whether it is throttled (429).")
            : finding with
            {
                Found = found,
            };
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} s");

    /// <summary>A service's own message may hold what is no business of whoever asks.</summary>
    private static string KindOf(Exception error) =>
        error switch
        {
            DependencyException { Status: 0, Code: { } code } => $"no answer ({code})",
            DependencyException failed => string.Create(CultureInfo.InvariantCulture, $"status {failed.Status} ({failed.Code})"),
            _ => error.GetType().Name,
        };
}
