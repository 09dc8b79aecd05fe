using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Storage;

/// <summary>
/// Where the storage account is: a connection string, or the services' addresses with an identity. Bound from the
/// settings that the Functions triggers read (<c>ArticlesStorage</c>, or <c>ArticlesStorage__blobServiceUri</c> and so on).
/// </summary>
public sealed class StorageOptions : IValidatableObject
{
    private const string Prefix = ResourceNames.StorageConnection;

    private const string PublicCloudSuffix = "core.windows.net";

    /// <summary>Account key or SAS connection string; <c>UseDevelopmentStorage=true</c> is Azurite on its usual ports.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Account name; stands for both addresses in the public cloud.</summary>
    [RegularExpression("[A-Za-z0-9]{1,24}", ErrorMessage = "is no name of a storage account: at most 24 letters and digits")]
    public string? AccountName { get; set; }

    /// <summary>For example <c>https://account.blob.core.windows.net</c>.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>For example <c>https://account.queue.core.windows.net</c>.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Client id of a user-assigned managed identity.</summary>
    public string? ClientId { get; set; }

    /// <summary>How often the client itself repeats a request (0 to 10), before the retry stage takes over.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>How long one request may stay without progress, in seconds (1 to 600).</summary>
    [Range(1, 600)]
    public int NetworkTimeoutSeconds { get; set; } = 60;

    /// <summary>Address of the blobs, whichever way it is given; null where a connection string has it.</summary>
    public Uri? BlobAddress => BlobServiceUri ?? OfAccount("blob");

    /// <summary>Address of the queues, whichever way it is given; null where a connection string has it.</summary>
    public Uri? QueueAddress => QueueServiceUri ?? OfAccount("queue");

    /// <summary>Whether this is a server on this machine, where everything that is missing may be created.</summary>
    internal bool IsLocal =>
        ConnectionString is { } text
            ? text.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase)
                || text.Contains("BlobEndpoint=http://", StringComparison.OrdinalIgnoreCase)
            : BlobAddress is { IsLoopback: true };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var hasAddress = BlobAddress is not null || QueueAddress is not null;
        if (ConnectionString is null && !hasAddress)
        {
            yield return new ValidationResult(
                $"{Prefix} is not set: give a connection string as {Prefix}, or the account's addresses as {Prefix}__blobServiceUri and "
                    + $"{Prefix}__queueServiceUri."
            );
        }
        else if (ConnectionString is not null && hasAddress)
        {
            yield return new ValidationResult(
                $"{Prefix} is set to a connection string and {Prefix}__blobServiceUri, __queueServiceUri or __accountName are set too: "
                    + $"keep one of the two."
            );
        }
        else if (ConnectionString is not null && !StorageClients.CanParse(ConnectionString))
        {
            yield return new ValidationResult(
                "is not a storage connection string: copy it from the account's page \"Access keys\", or use "
                    + "UseDevelopmentStorage=true for Azurite",
                [nameof(ConnectionString)]
            );
        }
        else if (ConnectionString is null && BlobAddress is null)
        {
            yield return new ValidationResult($"{Prefix}__blobServiceUri is not set, though {Prefix}__queueServiceUri is.");
        }
        else if (ConnectionString is null && QueueAddress is null)
        {
            yield return new ValidationResult($"{Prefix}__queueServiceUri is not set, though {Prefix}__blobServiceUri is.");
        }

        if (ConnectionString is not null && ClientId is not null)
        {
            yield return new ValidationResult("has no use beside a connection string: remove one of the two", [nameof(ClientId)]);
        }
    }

    /// <summary>Null where no account is named, or what is named can't be one (which is a fault of its own).</summary>
    private Uri? OfAccount(string service) =>
        Uri.TryCreate($"https://{AccountName}.{service}.{PublicCloudSuffix}", UriKind.Absolute, out var address) && AccountName is not null
            ? address
            : null;
}

/// <summary>Checks the annotations.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
