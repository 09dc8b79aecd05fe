using System.Text.Json;
using IctPipeline.Processing;
using IctPipeline.Processing.Circuits;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>
/// Counts the answers with status 429 that a call met, those that the SDK repeated by itself included. Only the diagnostics of the
/// call tell of these: handlers of the application stand outside the SDK's retries, and in direct mode there is no HTTP.
/// </summary>
internal sealed class ThrottledAnswers(IEnumerable<IThrottleObserver> observers)
{
    private const string Throttled = "(429,";

    private readonly IThrottleObserver[] _observers = [.. observers];

    /// <param name="succeeded">Whether the last answer was a success: then one failure fewer is on its way.</param>
    public void Count(CosmosDiagnostics? diagnostics, bool succeeded)
    {
        // Writing diagnostics out is dear; a call that was answered at once has nothing to tell.
        if (diagnostics is null || _observers.Length == 0 || (succeeded && diagnostics.GetFailedRequestCount() == 0))
        {
            return;
        }

        for (var left = CountIn(diagnostics.ToString()); left > 0; left--)
        {
            foreach (var observer in _observers)
            {
                observer.Throttled(Dependencies.Cosmos, null);
            }
        }
    }

    /// <summary>Sums up the parts of "Summary", each of which counts answers by "(status, substatus)".</summary>
    internal static int CountIn(string diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(diagnostics);
            return document.RootElement.TryGetProperty("Summary", out var summary) && summary.ValueKind == JsonValueKind.Object
                ? summary.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Object).Sum(part => part.Value.EnumerateObject()
                    .Where(count => count.Name.StartsWith(Throttled, StringComparison.Ordinal) && count.Value.ValueKind == JsonValueKind.Number)
                    .Sum(count => count.Value.GetInt32()))
                : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
