using System.Net;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>
/// Finds the 429s that the SDK waited out by itself: a request that succeeded at its third try looks like any other, but
/// for its diagnostics. They are written out only where some try failed or the request took long; through the gateway the
/// SDK counts no failed tries.
/// </summary>
internal static class ThrottledAnswers
{
    /// <summary>How the summary of the diagnostics names the status, with the sub-status behind it.</summary>
    private const string Sign = "(429,";

    /// <summary>Shorter than any wait that the service asks for, longer than most requests.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether any try of the request was told to slow down.</summary>
    public static bool Any(ResponseMessage response)
        => response.StatusCode == HttpStatusCode.TooManyRequests
            || (MayHaveFailed(response.Diagnostics) && response.Diagnostics.ToString().Contains(Sign, StringComparison.Ordinal));

    private static bool MayHaveFailed(CosmosDiagnostics diagnostics) => diagnostics.GetFailedRequestCount() > 0 || diagnostics.GetClientElapsedTime() >= Long;
}
