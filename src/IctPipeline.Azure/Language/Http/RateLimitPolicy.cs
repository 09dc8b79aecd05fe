using Azure.Core;
using Azure.Core.Pipeline;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Language.Http;

/// <summary>Counts every try against the limit, retries too, and passes the service's "slow down" on to all that wait.</summary>
internal sealed class RateLimitPolicy(
    RequestLimiter limiter,
    LanguageMetrics metrics,
    IReadOnlyList<IThrottleObserver> observers,
    string feature,
    TimeProvider time
) : HttpPipelinePolicy
{
    /// <summary>Where the service names no delay.</summary>
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(1);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await limiter.AcquireAsync(message.CancellationToken).ConfigureAwait(false);
        try
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        finally
        {
            metrics.Requested(feature, message.HasResponse ? message.Response.Status : 0);
        }

        if (message.Response.Status == 429)
        {
            var retryAfter = LanguageErrors.RetryAfter(message.Response, time);
            limiter.Pause(retryAfter ?? DefaultPause);
            foreach (var observer in observers)
            {
                observer.Throttled(Dependencies.Language, retryAfter);
            }
        }
    }

    /// <summary>The adapter is asynchronous throughout.</summary>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
}
