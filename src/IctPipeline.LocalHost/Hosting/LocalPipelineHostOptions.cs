using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Stack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>How to run the functions on this machine.</summary>
public sealed record LocalPipelineHostOptions
{
    /// <summary>
    /// Settings of the pipeline, as the Functions app reads them (<see cref="LocalEndpoints.ToSettings"/> names the servers).
    /// </summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>Where receipts, timer status and the host key are kept; null keeps nothing beyond the run.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Port of the HTTP functions on the loopback address; 0 takes any free one.</summary>
    public int HttpPort { get; init; }

    /// <summary>
    /// Other names by which the HTTP functions are reached, as <see cref="HttpGuard.AllowedHosts"/> reads them; null: none.
    /// </summary>
    public string? AllowedHosts { get; init; }

    /// <summary>The platform's <c>host.json</c>; null takes the one beside the program.</summary>
    public string? HostJson { get; init; }

    /// <summary>Null: nobody listens.</summary>
    public IHostObserver? Observer { get; init; }

    /// <summary>Where what is wrong is kept; null makes one, which the host's services know.</summary>
    public ConditionBoard? Conditions { get; init; }

    /// <summary>Shortest pause between two listings of a container. Listing never takes more than a fifth of the time.</summary>
    public TimeSpan ScanInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest pause between two looks at an empty queue.</summary>
    public TimeSpan QueueInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a stop waits for running functions before it cancels them and hands their work back.</summary>
    public TimeSpan DrainLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many blobs may be processed at once; null takes <c>host.json</c>'s value.</summary>
    public int? BlobConcurrency { get; init; }

    /// <summary>Replaces or adds services, after the pipeline's own.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Null: warnings and worse go to standard error.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }

    /// <summary>Clock of schedules, retries and durations.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Classes to look for functions in; null takes those of the Functions app.</summary>
    internal IEnumerable<Type>? FunctionClasses { get; init; }
}
