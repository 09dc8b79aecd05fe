namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>One run of the conservation test.</summary>
/// <param name="Seed">Decides files, faults and moments of death; printed by the test.</param>
/// <param name="Files">How many are dropped.</param>
/// <param name="FaultRate">Part of the requests to every server that meet a fault, 0 to 1.</param>
/// <param name="Kills">How often the host is killed with SIGKILL.</param>
internal sealed record ChaosPlan(int Seed, int Files, double FaultRate, int Kills)
{
    /// <summary>Numbers of the files that are overwritten while they are worked on: one in ten.</summary>
    public static bool IsOverwritten(int number) => number % 10 == 3;

    /// <summary>Numbers of the files that are deleted in the end: one in twenty.</summary>
    public static bool IsDeleted(int number) => number % 20 == 11;

    /// <summary>Numbers of the files whose events come again, out of order: one in ten.</summary>
    public static bool IsRepeated(int number) => number % 10 == 5;

    /// <summary>What the fault endpoints of the servers are told.</summary>
    public string FaultRules() => $$"""
        { "seed": {{Seed}}, "rules": [
          { "probability": {{Part(0.3)}}, "match": { "service": "cosmos" }, "action": { "status": 429, "headers": { "x-ms-retry-after-ms": "20" } } },
          { "probability": {{Part(0.1)}}, "match": { "service": "cosmos" }, "action": { "status": 449 } },
          { "probability": {{Part(0.2)}}, "action": { "status": 503 } },
          { "probability": {{Part(0.1)}}, "action": { "status": 500 } },
          { "probability": {{Part(0.1)}}, "action": { "delayMs": 50 } },
          { "probability": {{Part(0.05)}}, "action": { "cut": "before" } },
          { "probability": {{Part(0.05)}}, "action": { "cut": "midBody" } },
          { "probability": {{Part(0.1)}}, "action": { "afterApply": true } } ] }
        """;

    private string Part(double share) => (FaultRate * share).ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture);
}
