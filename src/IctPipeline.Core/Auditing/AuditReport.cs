using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Auditing;

/// <summary>What an audit found wrong.</summary>
public enum AuditProblem
{
    /// <summary>A blob that is neither a document nor a failure.</summary>
    Unaccounted,

    /// <summary>A blob, or a member of a bundle, that is both a current document and an open failure.</summary>
    CountedTwice,

    /// <summary>A live document whose blob is gone.</summary>
    Orphan,

    /// <summary>An open failure whose blob is gone, or is another version by now while no queue holds a message.</summary>
    StaleFailure,

    /// <summary>A failure that waits for a retry, while no queue holds a message.</summary>
    LostRetry,

    /// <summary>A mention whose offset does not point at its text.</summary>
    LyingMention,

    /// <summary>A document whose id is not the one of its address.</summary>
    WrongId,

    /// <summary>A member of a bundle that is neither a document nor a failure.</summary>
    MissingMember,

    /// <summary>A live document of a member that its bundle does not hold any more, or of a bundle that is none any more.</summary>
    StaleDocument,

    /// <summary>A document with a date of publication, and no evidence for it.</summary>
    UnfoundedDate,

    /// <summary>A failure without a code or a message.</summary>
    UnexplainedFailure,

    /// <summary>A document that names a whole body which is not there.</summary>
    MissingBody,

    /// <summary>A queue message that names no file, and waits for a person.</summary>
    StrayMessage,

    /// <summary>A live document, or an open failure, of a blob in a container whose files are not read.</summary>
    OtherContainer,

    /// <summary>A blob that can't be read, since its name can't be put into an address.</summary>
    UnaddressableName,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Subject">The blob, or the document's id where there is no blob.</param>
/// <param name="Detail">A sentence for the operator.</param>
public sealed record AuditFinding(AuditProblem Problem, string Subject, string Detail);

/// <summary>The result of an audit: exact where nothing was queued or dropped meanwhile, provisional otherwise.</summary>
public sealed record AuditReport
{
    public long Blobs { get; init; }

    public long Documents { get; init; }

    public long Tombstones { get; init; }

    /// <summary>Records that wait for a retry or a person.</summary>
    public long OpenFailures { get; init; }

    /// <summary>Open failures that are defects of the reader, and not of their files.</summary>
    public long ReaderFaults { get; init; }

    /// <summary>Messages on the pipeline's queues; while there are some, a file may still be on its way.</summary>
    public long QueuedMessages => Queues.Sum(queue => (long)queue.Messages);

    /// <summary>The queues that hold messages.</summary>
    public IReadOnlyList<QueueDepth> Queues { get; init; } = [];

    /// <summary>
    /// Blobs that have no end yet and may be on their way: they came, or changed, within the grace time, or others like them came to
    /// their end while the audit looked.
    /// </summary>
    public long InFlight { get; init; }

    public IReadOnlyList<AuditFinding> Findings { get; init; } = [];

    public bool Clean => Findings.Count == 0;
}
