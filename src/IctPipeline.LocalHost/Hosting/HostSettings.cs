using System.ComponentModel.DataAnnotations;
using IctPipeline.Azure.Settings;
using Microsoft.Extensions.Options;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>What the local host takes from <c>host.json</c>. Defaults and ranges are the platform's.</summary>
internal sealed record HostSettings
{
    /// <summary>In <c>host.json</c> -1 stands for no limit; as a duration that is minus one day.</summary>
    private static readonly TimeSpan NoLimit = TimeSpan.FromDays(-1);

    /// <summary>How long one run of a function may take before its token is cancelled; null for no limit.</summary>
    [FunctionTimeout]
    public TimeSpan? FunctionTimeout
    {
        get;
        init => field = value == NoLimit ? null : value;
    } = TimeSpan.FromMinutes(30);

    [ValidateObjectMembers]
    public QueueSettings Queues { get; init; } = new();

    [ValidateObjectMembers]
    public BlobSettings Blobs { get; init; } = new();

    public HttpSettings Http { get; init; } = new();

    /// <summary>All but one stand under <c>extensions</c>.</summary>
    public static SettingsSource Source { get; } =
        new(typeof(HostSettings), "extensions")
        {
            Names = new Dictionary<string, IReadOnlyList<string>> { [nameof(FunctionTimeout)] = ["functionTimeout"] },
        };
}

/// <summary>Section <c>extensions.queues</c>.</summary>
internal sealed record QueueSettings
{
    /// <summary>Messages taken at once, 1 to 32.</summary>
    [Range(1, 32)]
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken when only so many still run: at most the sum of both runs at a time.</summary>
    [Range(0, int.MaxValue)]
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Deliveries before a message goes to the poison queue.</summary>
    [Range(1, int.MaxValue)]
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message rests after a delivery that failed, 7 days at most, which is what a queue takes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>How messages stand in the queue.</summary>
    public QueueMessageEncoding MessageEncoding { get; init; } = QueueMessageEncoding.Base64;
}

/// <summary>How messages stand in a queue: as base64, or as they are.</summary>
internal enum QueueMessageEncoding
{
    Base64,
    None,
}

/// <summary>Section <c>extensions.blobs</c>.</summary>
internal sealed record BlobSettings
{
    /// <summary>Blobs processed at once.</summary>
    [Range(1, int.MaxValue)]
    public int MaxDegreeOfParallelism { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>Runs before a blob goes to the poison queue.</summary>
    [Range(1, int.MaxValue)]
    public int PoisonBlobThreshold { get; init; } = 5;
}

/// <summary>Section <c>extensions.http</c>.</summary>
internal sealed record HttpSettings
{
    /// <summary>What every route begins with; empty for nothing.</summary>
    public string RoutePrefix
    {
        get;
        init => field = value.Trim('/');
    } = "api";
}

/// <summary>A time above zero, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FunctionTimeoutAttribute() : ValidationAttribute("must be a duration above zero, or -1 for no limit")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is TimeSpan limit && limit > TimeSpan.Zero);
}

/// <summary>Checks the annotations.</summary>
[OptionsValidator]
internal sealed partial class HostSettingsValidator : IValidateOptions<HostSettings>;
