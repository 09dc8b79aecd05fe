using System.Globalization;
using IctPipeline.Core.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Functions.Http;

/// <summary>
/// Lets no request end without an answer that says something: whatever is thrown is a problem with a sentence, and a service that
/// does not answer is waited for only so long.
/// </summary>
public sealed partial class AnswerGuard(TimeProvider time, ILogger<AnswerGuard> log)
{
    /// <summary>As long as a person waits for a page, and longer than any service takes that is up.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>For work on many records; the platform itself ends a request after 230 s.</summary>
    internal static readonly TimeSpan LongPatience = TimeSpan.FromSeconds(200);

    /// <summary>Makes the answer of a function.</summary>
    /// <param name="function">Its name, for the log.</param>
    /// <param name="answer">Makes it; given up after <paramref name="patience"/>, also where it does not look at its token.</param>
    /// <param name="patience">Null means <see cref="Patience"/>.</param>
    /// <param name="cancellationToken">The caller is gone, or the host stops.</param>
    public async Task<IActionResult> RunAsync(
        string function,
        Func<CancellationToken, Task<IActionResult>> answer,
        CancellationToken cancellationToken,
        TimeSpan? patience = null
    )
    {
        ArgumentNullException.ThrowIfNull(answer);
        var allowed = patience ?? Patience;
        using var limit = new CancellationTokenSource(allowed, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await answer(stop.Token).WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (!(error is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return Explain(function, error, allowed);
        }
    }

    private ContentResult Explain(string function, Exception error, TimeSpan allowed)
    {
        switch (error)
        {
            // A service that is away is no fault of the caller, and how it failed is no business of theirs.
            case DependencyException { RetryAfter: var after }:
                var wait = after is { } told
                    ? string.Create(CultureInfo.InvariantCulture, $" in {Math.Ceiling(told.TotalSeconds)} seconds")
                    : "";
                return Answers.Problem(
                    StatusCodes.Status503ServiceUnavailable,
                    $"A service that this needs does not answer now. Try again{wait}."
                );
            case OperationCanceledException or TimeoutException:
                return Answers.Problem(
                    StatusCodes.Status503ServiceUnavailable,
                    $"A service that this needs did not answer within {allowed.TotalSeconds:0} seconds. Try again."
                );

            // What the web server found wrong with the request while its body was read.
            case BadHttpRequestException bad:
                return Answers.Problem(
                    bad.StatusCode,
                    bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                        ? "The body is longer than any request needs."
                        : "The request could not be read to its end."
                );
            default:
                Failed(function, error.GetType().Name, error.StackTrace);
                return Answers.Problem(
                    StatusCodes.Status500InternalServerError,
                    "The app failed at this request, which is a fault of its own. Its log says where: please report it."
                );
        }
    }

    /// <summary>Without the exception's message, which may hold what a service said, secrets included.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "HTTP function {Function} failed with {Type}: {Trace}")]
    private partial void Failed(string function, string type, string? trace);
}
