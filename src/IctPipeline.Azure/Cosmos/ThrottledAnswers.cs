using System.Net;
using System.Text.Json;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>
/// Counts the answers with status 429 that a call met in direct mode, those that the SDK repeated by itself included. Only the diagnostics
/// of the call tell of these: handlers of the application stand outside the SDK's retries, and there is no HTTP. Those of the gateway are
/// counted where they come in, by <see cref="ThrottledGatewayAnswers"/>.
/// </summary>
internal sealed class ThrottledAnswers(CosmosClient client, IEnumerable<IThrottleObserver> observers)
{
    private const string Throttled = "(429,";

    private readonly IThrottleObserver[] _observers = client.ClientOptions.ConnectionMode == ConnectionMode.Direct ? [.. observers] : [];

    public void Count(ResponseMessage response)
    {
        if (_observers.Length == 0 || !MayBeThrottled(response))
        {
            return;
        }

        var wait = CosmosErrors.RetryAfter(response.Headers[CosmosErrors.RetryAfterHeader]);
        for (var left = CountIn(response.Diagnostics.ToString()); left > 0; left--)
        {
            foreach (var observer in _observers)
            {
                observer.Throttled(Dependencies.Cosmos, wait);
            }
        }
    }

    /// <summary>Writing diagnostics out is dear: a call whose first try was answered has nothing to tell.</summary>
    private static bool MayBeThrottled(ResponseMessage response) =>
        response.Diagnostics is { } diagnostics
        && (response.StatusCode == HttpStatusCode.TooManyRequests || diagnostics.GetFailedRequestCount() > 0);

    /// <summary>Sums up the parts of "Summary", each of which counts answers by "(status, substatus)".</summary>
    internal static int CountIn(string diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(diagnostics);
            return document.RootElement.TryGetProperty("Summary", out var summary) && summary.ValueKind == JsonValueKind.Object
                ? summary
                    .EnumerateObject()
                    .Where(part => part.Value.ValueKind == JsonValueKind.Object)
                    .Sum(part =>
                        part.Value.EnumerateObject()
                            .Where(count =>
                                count.Name.StartsWith(Throttled, StringComparison.Ordinal) && count.Value.ValueKind == JsonValueKind.Number
                            )
                            .Sum(count => count.Value.GetInt32())
                    )
                : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
