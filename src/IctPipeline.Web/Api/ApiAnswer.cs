using System.Net;

namespace IctPipeline.Web.Api;

/// <summary>What the Functions app answered to an order.</summary>
/// <param name="Status">Its status; 503 and 504 where it could not be reached, or did not answer in time.</param>
/// <param name="Count">How many records it was about; null where it does not say.</param>
public sealed record ApiAnswer(HttpStatusCode Status, int? Count = null)
{
    public bool IsTaken => (int)Status is >= 200 and < 300;
}

/// <summary>What a replay of many answers.</summary>
public sealed record ReplayedMany(int Replayed);

/// <summary>What is asked of a replay of many.</summary>
public sealed record ReplayWish(string? Code, bool? All);

/// <summary>What is asked of a sweep: members that are not set must not be sent.</summary>
public sealed record SweepWish
{
    public string? Prefix { get; init; }

    public string? Format { get; init; }

    public string? Language { get; init; }

    /// <summary>A day or a moment.</summary>
    public string? IngestedBefore { get; init; }

    public bool StaleOnly { get; init; }

    public bool FailedOnly { get; init; }

    public bool Force { get; init; }

    public bool DryRun { get; init; }
}
