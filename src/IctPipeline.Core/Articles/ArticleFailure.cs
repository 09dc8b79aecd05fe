using System.Text.Json.Serialization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Articles;

/// <summary>What kind of failure it was, which decides what happens; docs/failures.md says what.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FailureClass>))]
public enum FailureClass
{
    /// <summary>The service asks to slow down.</summary>
    Throttled,

    /// <summary>Likely to pass by itself.</summary>
    Transient,

    /// <summary>A dependency is down or wrongly set up: not the file's fault.</summary>
    Outage,

    /// <summary>The file's own fault: trying again changes nothing.</summary>
    Permanent,
}

/// <summary>Where a failure record stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FailureStatus>))]
public enum FailureStatus
{
    /// <summary>On the retry queue.</summary>
    Retrying,

    /// <summary>Waits for a person.</summary>
    Dead,

    /// <summary>A later attempt succeeded.</summary>
    Replayed,

    /// <summary>Closed by a person, or because the file was deleted.</summary>
    Discarded,
}

/// <summary>A failure record, in the container <c>failures</c>: why a file is not (wholly) a document.</summary>
public sealed record ArticleFailure
{
    /// <summary>The article's id, so that a blob has one record whatever happens to it.</summary>
    public required string Id { get; init; }

    public string Type { get; init; } = "failure";

    public required string Container { get; init; }

    public required string Blob { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Member { get; init; }

    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    /// <summary>What the bytes turned out to be, as far as reading came; absent where they were not read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FailureSource? Source { get; init; }

    public required ArticleStage Stage { get; init; }

    public required FailureClass Class { get; init; }

    public required string Code { get; init; }

    /// <summary>What happened and what a person should do; never content of the file.</summary>
    public required string Message { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset FirstFailedAt { get; init; }

    public required DateTimeOffset LastFailedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Earlier failures of the same file, oldest first, at most <see cref="HistoryLimit"/>.</summary>
    public IReadOnlyList<FailureEvent> History { get; init; } = [];

    public required FailureStatus Status { get; init; }

    /// <summary>
    /// The text of a queue message that names no blob. Then <see cref="Container"/> is its queue, and <see cref="Blob"/> the
    /// SHA-256 of the text. Absent on all other records.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? QueueMessage { get; init; }

    /// <summary>Whether it tells of a message, and of no file: it can't be replayed.</summary>
    [JsonIgnore]
    public bool IsMessage => QueueMessage is not null;

    /// <summary>Whether something is still to happen: a retry, or a person's decision.</summary>
    [JsonIgnore]
    public bool IsOpen => Status is FailureStatus.Retrying or FailureStatus.Dead;

    public const int HistoryLimit = 20;
}

/// <summary>What is known of the bytes of a file, or of the member, that is refused; the names are those of a document's source.</summary>
public sealed record FailureSource
{
    /// <summary>Bytes of the file (of the member, inside an archive).</summary>
    public required long Size { get; init; }

    /// <summary>Of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What a document would have, or the archive that it is: <c>zip</c>, <c>gzip</c>, <c>tar</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Format { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Charset { get; init; }

    /// <summary>0 to 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? CharsetConfidence { get; init; }

    /// <summary>Null where the error says nothing of the bytes.</summary>
    public static FailureSource? Of(Exception error) =>
        (error as ArticleRejectedException)?.File is { } file
            ? new FailureSource
            {
                Size = file.Size,
                Sha256 = file.Sha256,
                Format = file.Format,
                Charset = file.Charset,
                CharsetConfidence = file.CharsetConfidence,
            }
            : null;
}

/// <summary>One entry of a failure's history.</summary>
public sealed record FailureEvent(DateTimeOffset At, string Code, string Message, FailureStatus Status);
