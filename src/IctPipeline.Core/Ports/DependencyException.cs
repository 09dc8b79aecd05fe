namespace IctPipeline.Core.Ports;

/// <summary>
/// A service that the pipeline depends on answered with an error, or did not answer. Adapters translate their client's
/// exceptions into this one, so that the table of failure classes needs to know no client.
/// </summary>
/// <param name="dependency">One of <see cref="Dependencies"/>.</param>
/// <param name="status">HTTP status; 0 where no answer came.</param>
/// <param name="code">The service's own error code.</param>
/// <param name="retryAfter">How long the service asks to wait.</param>
public sealed class DependencyException(
    string dependency,
    int status,
    string? code,
    string message,
    TimeSpan? retryAfter = null,
    Exception? inner = null
) : Exception(message, inner)
{
    /// <summary>A code of ours: the service takes no address that would name this blob.</summary>
    public const string UnaddressableName = "UnaddressableName";

    public string Dependency { get; } = dependency;

    public int Status { get; } = status;

    public string? Code { get; } = code;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}

/// <summary>Names of the dependencies in failures, logs and metrics.</summary>
public static class Dependencies
{
    public const string Blobs = "blobs";
    public const string Queues = "queues";
    public const string Cosmos = "cosmos";
    public const string Language = "language";
}
