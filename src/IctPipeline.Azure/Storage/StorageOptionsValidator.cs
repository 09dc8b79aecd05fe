using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Storage;

/// <summary>Refuses settings that can't work, at start-up, by the name of the setting.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private const string Prefix = ResourceNames.StorageConnection;

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(StorageOptions options)
    {
        var hasAddress = options.BlobServiceUri is not null || options.QueueServiceUri is not null;
        if (options.ConnectionString is null && !hasAddress)
        {
            yield return $"{Prefix} is not set: give a connection string as {Prefix}, or the account's addresses as "
                + $"{Prefix}__blobServiceUri and {Prefix}__queueServiceUri.";
        }
        else if (options.ConnectionString is not null && hasAddress)
        {
            yield return $"{Prefix} is set to a connection string and {Prefix}__blobServiceUri, __queueServiceUri or __accountName are "
                + $"set too: keep one of the two.";
        }
        else if (options.ConnectionString is not null && !StorageClients.CanParse(options.ConnectionString))
        {
            yield return $"{Prefix} is not a storage connection string: copy it from the account's page \"Access keys\", or use "
                + $"UseDevelopmentStorage=true for Azurite.";
        }
        else if (options.ConnectionString is null && options.BlobServiceUri is null)
        {
            yield return $"{Prefix}__blobServiceUri is not set, though {Prefix}__queueServiceUri is.";
        }
        else if (options.ConnectionString is null && options.QueueServiceUri is null)
        {
            yield return $"{Prefix}__queueServiceUri is not set, though {Prefix}__blobServiceUri is.";
        }

        if (options.ConnectionString is not null && options.ClientId is not null)
        {
            yield return $"{Prefix}__clientId has no use beside a connection string: remove one of the two.";
        }

        if (options.MaxRetries is < 0 or > 10)
        {
            yield return $"{Prefix}__maxRetries must be from 0 to 10.";
        }

        if (options.NetworkTimeoutSeconds is < 1 or > 600)
        {
            yield return $"{Prefix}__networkTimeoutSeconds must be from 1 to 600.";
        }
    }
}
