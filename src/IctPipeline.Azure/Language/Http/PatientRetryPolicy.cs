using Azure.Core;
using Azure.Core.Pipeline;

namespace IctPipeline.Azure.Language.Http;

/// <summary>
/// Azure.Core's retries, except where the service asks to wait longer than a function should: then the article goes to
/// the retry queue, which waits for free.
/// </summary>
internal sealed class PatientRetryPolicy(int maxRetries, DelayStrategy delays, TimeSpan longestWait, TimeProvider time)
    : RetryPolicy(maxRetries, delays)
{
    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        !AsksForMore(message) && await base.ShouldRetryAsync(message, exception).ConfigureAwait(false);

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        !AsksForMore(message) && base.ShouldRetry(message, exception);

    private bool AsksForMore(HttpMessage message) => message.HasResponse && LanguageErrors.RetryAfter(message.Response, time) > longestWait;
}
