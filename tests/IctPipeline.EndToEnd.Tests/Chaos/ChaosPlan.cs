using System.Globalization;
using IctPipeline.LanguageEmulator;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>One run of the conservation test.</summary>
/// <param name="Seed">Decides files, faults and moments of death; printed by the test.</param>
/// <param name="Files">How many are dropped.</param>
/// <param name="FaultRate">Part of the requests to every server that meet a fault, 0 to 1.</param>
/// <param name="Kills">How often the host is killed with SIGKILL.</param>
internal sealed record ChaosPlan(int Seed, int Files, double FaultRate, int Kills)
{
    /// <summary>
    /// How the host asks the Language service: it gives up on a request soon, so that many documents are partial at first and
    /// go through the retry queue.
    /// </summary>
    public static IReadOnlyDictionary<string, string?> LanguageSettings { get; } =
        new Dictionary<string, string?>
        {
            ["Language:RequestTimeout"] = "00:00:02",
            ["Language:MaxRetries"] = "1",
            ["Language:RequestsPerMinute"] = "60000",
            ["Language:BatchWait"] = "00:00:00.02",
        };

    /// <summary>Numbers of the files that are overwritten while they are worked on: one in ten.</summary>
    public static bool IsOverwritten(int number) => number % 10 == 3;

    /// <summary>Numbers of the files that are deleted while they are worked on, and stay so: one in twenty.</summary>
    public static bool IsDeleted(int number) => number % 20 == 11;

    /// <summary>Numbers of the files that are deleted and dropped again at once, with other text: one in twenty.</summary>
    public static bool IsRestored(int number) => number % 20 == 1;

    /// <summary>Numbers of the files whose events come again, out of order: one in ten.</summary>
    public static bool IsRepeated(int number) => number % 10 == 5;

    /// <summary>The version that a file has in the end.</summary>
    public static int LastVersion(int number) => IsOverwritten(number) || IsRestored(number) ? 2 : 1;

    /// <summary>What the fault endpoints of the storage and Cosmos servers are told.</summary>
    public string FaultRules() =>
        $$"""
            { "seed": {{Seed}}, "rules": [
              { "probability": {{Part(
                0.3
            )}}, "match": { "service": "cosmos" }, "action": { "status": 429, "headers": { "x-ms-retry-after-ms": "20" } } },
              { "probability": {{Part(0.1)}}, "match": { "service": "cosmos" }, "action": { "status": 449 } },
              { "probability": {{Part(0.2)}}, "action": { "status": 503 } },
              { "probability": {{Part(0.1)}}, "action": { "status": 500 } },
              { "probability": {{Part(0.05)}}, "action": { "status": 408 } },
              { "probability": {{Part(0.05)}}, "match": { "method": "PUT", "service": "cosmos" }, "action": { "status": 412 } },
              { "probability": {{Part(0.1)}}, "action": { "delayMs": 50 } },
              { "probability": {{Part(0.05)}}, "action": { "cut": "before" } },
              { "probability": {{Part(0.05)}}, "action": { "cut": "midBody" } },
              { "probability": {{Part(0.1)}}, "action": { "afterApply": true } } ] }
            """;

    /// <summary>
    /// What the Language emulator does: 500 and 503, 429, cut connections, answers that come too late, documents that fail alone.
    /// </summary>
    public FaultOptions LanguageFaults() =>
        new()
        {
            Seed = Seed,
            ErrorRate = FaultRate * 0.4,
            ThrottleRate = FaultRate * 0.3,
            CutRate = FaultRate * 0.2,
            DocumentErrorRate = FaultRate * 0.2,
            DelayRate = FaultRate * 0.1,
            LongestDelay = TimeSpan.FromSeconds(4),
        };

    private string Part(double share) => (FaultRate * share).ToString("0.#####", CultureInfo.InvariantCulture);
}
