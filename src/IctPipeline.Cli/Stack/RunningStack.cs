using System.Diagnostics;
using System.Text.Json.Serialization;

namespace IctPipeline.Cli.Stack;

/// <summary>A local stack that runs: what other commands need to find it. Kept in <see cref="RunningStackFile"/>.</summary>
/// <param name="ProcessId">Process of <c>ict up</c>.</param>
/// <param name="ProcessStarted">When it started: process ids are used again.</param>
/// <param name="HttpAddress">Address of the HTTP functions.</param>
/// <param name="HostKey">Key of those HTTP functions that ask for one.</param>
/// <param name="Storage">Connection string of blobs and queues.</param>
/// <param name="CosmosEndpoint">Address of Cosmos DB.</param>
/// <param name="CosmosKey">The key that every emulator has.</param>
/// <param name="ReaderAddress">Address of the pages where people look; null where they are not served.</param>
/// <param name="ProcessMark">When it started, in a form that no change of the clock touches (<see cref="Stack.ProcessMark"/>).</param>
internal sealed record RunningStack(
    int ProcessId,
    DateTimeOffset ProcessStarted,
    Uri HttpAddress,
    string HostKey,
    string Storage,
    Uri CosmosEndpoint,
    string CosmosKey,
    Uri? ReaderAddress = null,
    string? ProcessMark = null
)
{
    /// <summary>Clocks and their rounding differ by less than two starts of one process id.</summary>
    private static readonly TimeSpan SameStart = TimeSpan.FromSeconds(2);

    /// <summary>Whether that process still runs.</summary>
    [JsonIgnore]
    public bool IsAlive
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(ProcessId);
                if (ProcessMark is not null && Stack.ProcessMark.Of(ProcessId) is { } mark)
                {
                    return mark == ProcessMark;
                }

                return (process.StartTime.ToUniversalTime() - ProcessStarted.UtcDateTime).Duration() < SameStart;
            }
            catch (Exception error) when (error is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>The settings that lead the pipeline's adapters to it.</summary>
    public IReadOnlyDictionary<string, string?> ToSettings() =>
        new Dictionary<string, string?>
        {
            ["ArticlesStorage"] = Storage,
            ["Cosmos:ConnectionString"] = $"AccountEndpoint={CosmosEndpoint};AccountKey={CosmosKey};",
        };
}

/// <summary>Serializes <see cref="RunningStack"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunningStack))]
internal sealed partial class RunningStackJson : JsonSerializerContext;
