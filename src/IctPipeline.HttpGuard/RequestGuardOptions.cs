namespace IctPipeline.HttpGuard;

/// <summary>What a server asks of requests.</summary>
public sealed record RequestGuardOptions
{
    /// <summary>The names that it answers to.</summary>
    public AllowedHosts Hosts { get; init; } = AllowedHosts.Parse(null);

    /// <summary>The setting that names further ones, for the sentence that refuses a request.</summary>
    public string HostsSetting { get; init; } = AllowedHosts.Variable;

    /// <summary>
    /// Whether requests that change something must prove that they come from the server's own pages. Without it those of clients
    /// that are no browsers pass, too: for servers that ask for a key.
    /// </summary>
    public bool OwnPagesOnly { get; init; }

    /// <summary>
    /// Whether a body must be JSON: pages of other sites may send other kinds without asking. False where the server looks itself.
    /// </summary>
    public bool JsonBodiesOnly { get; init; } = true;

    /// <summary>Whether refusals are problem details (RFC 9457), for servers whose callers are programs; else plain text.</summary>
    public bool AsProblems { get; init; }
}
