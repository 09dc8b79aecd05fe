using IctPipeline.Core.Conditions;

namespace IctPipeline.LocalHost.Stack;

/// <summary>How to start the local storage and Cosmos servers.</summary>
public sealed record LocalStackOptions
{
    /// <summary>The folder <c>infra/local</c>; null finds it above the current folder, then above the program.</summary>
    public string? InfraFolder { get; init; }

    /// <summary>Where the servers keep their data; null keeps nothing beyond the run.</summary>
    public string? DataFolder { get; init; }

    /// <summary>0 takes any free port.</summary>
    public int BlobPort { get; init; }

    /// <summary>0 takes any free port.</summary>
    public int QueuePort { get; init; }

    /// <summary>0 takes any free port.</summary>
    public int CosmosPort { get; init; }

    /// <summary>Other names by which the servers are reached, as <see cref="HttpGuard.AllowedHosts"/> reads them; null: none.</summary>
    public string? AllowedHosts { get; init; }

    /// <summary>Lets tests ask the servers for errors and delays.</summary>
    public bool AllowFaults { get; init; }

    /// <summary>Is told of what is wrong with the servers while they run, silence among it; null where nobody looks.</summary>
    public ConditionBoard? Conditions { get; init; }

    /// <summary>How long a server may take to get ready, once it is installed.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);
}
