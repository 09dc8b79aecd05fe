using System.Globalization;
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
            var wait = RetryAfter(answer);
            foreach (var observer in _observers)
            {
                observer.Throttled(Dependencies.Cosmos, wait);
            }
        }

        return answer;
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("x-ms-retry-after-ms", out var values)
        && double.TryParse(values.First(), CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
