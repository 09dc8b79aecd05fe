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
        options.NetworkTimeoutSeconds =
            ConnectionSection.Number(section, "networkTimeoutSeconds") ?? StorageOptions.DefaultNetworkTimeoutSeconds;
    }

    /// <exception cref="OptionsValidationException">It is no name of an account.</exception>
    private static Uri? OfAccount(string? name, string service)
    {
        if (name is null)
        {
            return null;
        }

        const string setting = ResourceNames.StorageConnection + "__accountName";
        return name.Length <= 24 && name.All(char.IsAsciiLetterOrDigit)
            ? new Uri(string.Create(CultureInfo.InvariantCulture, $"https://{name}.{service}.{PublicCloudSuffix}"))
            : throw new OptionsValidationException(
                setting,
                typeof(StorageOptions),
                [$"{setting} is no name of a storage account: at most 24 letters and digits."]
            );
    }
}
