using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Storage;
using Microsoft.Extensions.Configuration;

namespace IctPipeline.Azure.Settings;

/// <summary>
/// Where connections stand, by the conventions of Functions connections, so that the adapters use the account that the
/// triggers listen to: first with the prefix <c>AzureWebJobs</c>, then without; in each case first among
/// <c>ConnectionStrings</c>. The section's own value is a connection string.
/// </summary>
internal static class ConnectionSettings
{
    private const string WebJobsPrefix = "AzureWebJobs";

    public static SettingsSource Storage(IConfiguration configuration)
    {
        var section = Find(configuration, ResourceNames.StorageConnection);
        return new SettingsSource(typeof(StorageOptions), section)
        {
            Names = new Dictionary<string, IReadOnlyList<string>>
            {
                [nameof(StorageOptions.ConnectionString)] = [section, $"{section}:connectionString"],
                [nameof(StorageOptions.AccountName)] = [$"{section}:accountName"],
                [nameof(StorageOptions.ClientId)] = [$"{section}:clientId"],
            },
        };
    }

    /// <summary>The connection may stand among <c>ConnectionStrings</c>; the other settings are always in the section itself.</summary>
    public static SettingsSource Cosmos(IConfiguration configuration)
    {
        const string section = ResourceNames.CosmosConnection;
        var connection = Find(configuration, section);
        return new SettingsSource(typeof(CosmosOptions), section)
        {
            Names = new Dictionary<string, IReadOnlyList<string>>
            {
                [nameof(CosmosOptions.ConnectionString)] =
                [
                    .. new[] { connection, $"{connection}:ConnectionString", section, $"{section}:ConnectionString" }.Distinct(),
                ],
                [nameof(CosmosOptions.Endpoint)] = [$"{section}:Endpoint", $"{connection}:accountEndpoint"],
                [nameof(CosmosOptions.ClientId)] = [.. new[] { $"{connection}:ClientId", $"{section}:ClientId" }.Distinct()],
                [nameof(CosmosOptions.Database)] = [$"{section}:Database"],
            },
        };
    }

    private static string Find(IConfiguration configuration, string name)
    {
        string[] candidates = [$"ConnectionStrings:{WebJobsPrefix}{name}", $"{WebJobsPrefix}{name}", $"ConnectionStrings:{name}"];
        return Array.Find(candidates, candidate => configuration.GetSection(candidate).Exists()) ?? name;
    }
}
