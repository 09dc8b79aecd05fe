using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>Reads <c>host.json</c>, and refuses values that the platform would refuse.</summary>
internal static class HostSettingsReader
{
    private const string Job = "AzureFunctionsJobHost";

    /// <param name="path">The file; null takes the one beside the program.</param>
    /// <exception cref="LocalHostException">The file is missing or wrong.</exception>
    public static HostSettings Read(string? path)
    {
        var file = Path.GetFullPath(path ?? Path.Combine(AppContext.BaseDirectory, "host.json"));
        if (!File.Exists(file))
        {
            throw new LocalHostException(
                LocalHostCodes.SettingWrong,
                $"There is no host.json at {file}; build the project again, or name the file."
            );
        }

        try
        {
            return Read(new ConfigurationBuilder().AddJsonFile(file).AddEnvironmentVariables(Job + "__").Build());
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            throw new LocalHostException(LocalHostCodes.SettingWrong, $"{file} can't be read: {error.GetBaseException().Message}", error);
        }
    }

    /// <exception cref="LocalHostException">A value is out of its range.</exception>
    internal static HostSettings Read(IConfiguration json)
    {
        var defaults = new HostSettings();
        var queues = json.GetSection("extensions:queues");
        var blobs = json.GetSection("extensions:blobs");
        return new HostSettings
        {
            FunctionTimeout = Timeout(json["functionTimeout"], defaults.FunctionTimeout),
            Queues = new QueueSettings
            {
                BatchSize = Number(queues, "batchSize", 1, 32, defaults.Queues.BatchSize),
                NewBatchThreshold = Number(queues, "newBatchThreshold", 0, int.MaxValue, defaults.Queues.NewBatchThreshold),
                MaxDequeueCount = Number(queues, "maxDequeueCount", 1, int.MaxValue, defaults.Queues.MaxDequeueCount),
                VisibilityTimeout = Duration(queues, "visibilityTimeout", defaults.Queues.VisibilityTimeout),
                Base64 = !string.Equals(queues["messageEncoding"], "none", StringComparison.OrdinalIgnoreCase),
            },
            Blobs = new BlobSettings
            {
                MaxDegreeOfParallelism = Number(blobs, "maxDegreeOfParallelism", 1, int.MaxValue, defaults.Blobs.MaxDegreeOfParallelism),
                PoisonBlobThreshold = Number(blobs, "poisonBlobThreshold", 1, int.MaxValue, defaults.Blobs.PoisonBlobThreshold),
            },
            Http = new HttpSettings { RoutePrefix = (json["extensions:http:routePrefix"] ?? defaults.Http.RoutePrefix).Trim('/') },
        };
    }

    /// <summary><c>-1</c> stands for no limit.</summary>
    private static TimeSpan? Timeout(string? text, TimeSpan? otherwise) =>
        text switch
        {
            null => otherwise,
            "-1" => null,
            _ => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var limit) && limit > TimeSpan.Zero
                ? limit
                : throw Wrong("functionTimeout", text),
        };

    private static int Number(IConfigurationSection section, string key, int least, int most, int otherwise) =>
        section[key] switch
        {
            null => otherwise,
            var text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw Wrong($"{section.Path}:{key}", text),
        };

    private static TimeSpan Duration(IConfigurationSection section, string key, TimeSpan otherwise) =>
        section[key] switch
        {
            null => otherwise,
            var text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration >= TimeSpan.Zero
                ? duration
                : throw Wrong($"{section.Path}:{key}", text),
        };

    private static LocalHostException Wrong(string setting, string value) =>
        new(LocalHostCodes.SettingWrong, $"host.json: {setting} can't be \"{value}\".");
}
