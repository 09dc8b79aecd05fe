using System.Globalization;
using Azure;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Storage;

/// <summary>Errors of the blob and queue clients as <see cref="DependencyException"/>.</summary>
internal static class StorageErrors
{
    private const string UnreadableAnswer = "UnreadableAnswer";

    /// <summary>Null where the error is not the service's: the caller's own cancellation, or a fault in our code.</summary>
    public static DependencyException? Translate(string dependency, Exception error, CancellationToken cancellationToken) =>
        error switch
        {
            RequestFailedException { Status: > 0 } failed => new(
                dependency,
                failed.Status,
                failed.ErrorCode,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{dependency} answered {failed.Status} {failed.ErrorCode}: {ConnectionErrors.FirstLine(failed.Message)}"
                ),
                RetryAfter(failed.GetRawResponse()),
                failed
            ),
            RequestFailedException => new(dependency, 0, ConnectionErrors.NoAnswer, $"No answer from {dependency}.", inner: error),

            // An answer that is no XML, though the status was good: a listing with a name that XML can't hold, a proxy's page.
            System.Xml.XmlException => new(
                dependency,
                0,
                UnreadableAnswer,
                $"{dependency} answered something that can't be read.",
                inner: error
            ),

            // The client gives up after its retries with all that happened on the way; the last try counts.
            AggregateException { InnerExceptions: [.., var last] } => Translate(dependency, last, cancellationToken),
            _ => ConnectionErrors.Translate(dependency, error, cancellationToken),
        };

    /// <summary>
    /// How long the service asks to wait: milliseconds, seconds, or a date (RFC 9110, 10.2.3). A date is held against the
    /// response's own <c>Date</c>, so that this machine's clock plays no part.
    /// </summary>
    internal static TimeSpan? RetryAfter(Response? response)
    {
        if (response is null)
        {
            return null;
        }

        var headers = response.Headers;
        if (
            (headers.TryGetValue("retry-after-ms", out var text) || headers.TryGetValue("x-ms-retry-after-ms", out text))
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        )
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        if (!headers.TryGetValue("Retry-After", out text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return
            headers.Date is { } now
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            && until > now
            ? until - now
            : null;
    }
}
