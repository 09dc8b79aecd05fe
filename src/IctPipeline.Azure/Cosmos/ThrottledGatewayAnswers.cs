using System.Net;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Counts the gateway's answers with status 429 where they come in, those that the SDK repeats by itself included.</summary>
internal sealed class ThrottledGatewayAnswers(IEnumerable<IThrottleObserver> observers, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly IThrottleObserver[] _observers = [.. observers];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var wait = answer.Headers.TryGetValues(CosmosErrors.RetryAfterHeader, out var values)
                ? CosmosErrors.RetryAfter(values.First())
                : null;
            foreach (var observer in _observers)
            {
                observer.Throttled(Dependencies.Cosmos, wait);
            }
        }

        return answer;
    }
}
