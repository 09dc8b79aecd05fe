namespace IctPipeline.LanguageEmulator.Protocol;

/// <summary>The service refuses a request, or one document of it.</summary>
/// <param name="status">HTTP status; of a document's error it is not sent.</param>
/// <param name="code">The outer code.</param>
/// <param name="inner">The code that says more, where there is one.</param>
internal sealed class ServiceRefusal(
    int status,
    string code,
    string message,
    string? inner = null,
    string? innerMessage = null,
    int? retryAfter = null
) : Exception(innerMessage ?? message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string OuterMessage { get; } = message;

    public string? Inner { get; } = inner;

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; } = retryAfter;

    public static ServiceRefusal Request(string inner, string message) => new(400, "InvalidRequest", "Invalid Request.", inner, message);

    public static ServiceRefusal Document(string inner, string message, string outerMessage = "Invalid document in request.") =>
        new(400, "InvalidArgument", outerMessage, inner, message);
}
