using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Storage;

/// <summary>
/// Reads <see cref="StorageOptions"/> by the conventions of Functions connections, so that the adapters always use the
/// account that the triggers listen to.
/// </summary>
internal sealed class StorageOptionsSetup(IConfiguration configuration) : IConfigureOptions<StorageOptions>
{
    private const string PublicCloudSuffix = "core.windows.net";

    public void Configure(StorageOptions options)
    {
        var section = ConnectionSection.Find(configuration, ResourceNames.StorageConnection);
        options.ConnectionString = ConnectionSection.ConnectionString(section);
        options.AccountName = ConnectionSection.Text(section, "accountName");
        options.ClientId = ConnectionSection.Text(section, "clientId");
        options.BlobServiceUri = ConnectionSection.Address(section, "blobServiceUri") ?? OfAccount(options.AccountName, "blob");
        options.QueueServiceUri = ConnectionSection.Address(section, "queueServiceUri") ?? OfAccount(options.AccountName, "queue");
        options.MaxRetries = ConnectionSection.Number(section, "maxRetries") ?? StorageOptions.DefaultMaxRetries;
        options.NetworkTimeoutSeconds = ConnectionSection.Number(section, "networkTimeoutSeconds") ?? StorageOptions.DefaultNetworkTimeoutSeconds;
    }

    private static Uri? OfAccount(string? name, string service)
        => name is null ? null : new Uri(string.Create(CultureInfo.InvariantCulture, $"https://{name}.{service}.{PublicCloudSuffix}"));
}
