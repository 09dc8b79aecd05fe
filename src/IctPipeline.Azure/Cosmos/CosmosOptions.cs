using System.ComponentModel.DataAnnotations;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Where Cosmos DB is and how hard the client tries. Section <c>Cosmos</c>.</summary>
public sealed class CosmosOptions : IValidatableObject
{
    public const string DefaultDatabase = "ict";

    private const string Prefix = ResourceNames.CosmosConnection;

    /// <summary>Account key connection string.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>For example <c>https://account.documents.azure.com</c>; used with an identity.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Client id of a user-assigned managed identity.</summary>
    public string? ClientId { get; set; }

    /// <summary>Name of the database: 1 to 255 characters, none of them / \ # or ?.</summary>
    [RegularExpression(@"[^/\\#?]{1,255}", ErrorMessage = "must be at most 255 characters, none of them / \\ # or ?")]
    public string Database { get; set; } = DefaultDatabase;

    /// <summary>
    /// Direct (TCP to the replicas) is faster; Gateway (HTTPS) passes firewalls and is all that local servers speak. Null
    /// chooses: Gateway for an http endpoint or a loopback address, Direct otherwise.
    /// </summary>
    public ConnectionMode? ConnectionMode { get; set; }

    /// <summary>How often the SDK repeats a throttled request (429), 0 to 100. The default is the SDK's own.</summary>
    [Range(0, 100)]
    public int MaxRetryAttempts { get; set; } = 9;

    /// <summary>
    /// How long it waits in all for one throttled request, in seconds, 0 to 300. The default is the SDK's own: a longer wait is
    /// the retry stage's matter, since a function must not sit on its messages.
    /// </summary>
    [Range(0, 300)]
    public int MaxRetryWaitSeconds { get; set; } = 30;

    /// <summary>
    /// Most request units per second (autoscale) of a database that the provisioner creates: 1,000 or a multiple. Null for a
    /// serverless account, which takes no such figure.
    /// </summary>
    public int? MaxThroughput { get; set; }

    /// <summary>The endpoint, whichever way it is given.</summary>
    internal Uri? Address => ConnectionString is { } text ? CosmosConnectionString.Endpoint(text) : Endpoint;

    internal bool IsLocal => Address is { IsLoopback: true };

    internal ConnectionMode EffectiveConnectionMode =>
        ConnectionMode
        ?? (
            Address is { } address && (address.Scheme == Uri.UriSchemeHttp || address.IsLoopback)
                ? Microsoft.Azure.Cosmos.ConnectionMode.Gateway
                : Microsoft.Azure.Cosmos.ConnectionMode.Direct
        );

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ConnectionString is null && Endpoint is null)
        {
            yield return new ValidationResult(
                $"{Prefix}:Endpoint is not set: give the account's address, or a connection string as {Prefix}:ConnectionString."
            );
        }
        else if (ConnectionString is not null && Endpoint is not null)
        {
            yield return new ValidationResult($"{Prefix}:ConnectionString and {Prefix}:Endpoint are both set: keep one of the two.");
        }
        else if (ConnectionString is not null && Address is null)
        {
            yield return new ValidationResult(
                "is not a Cosmos DB connection string (AccountEndpoint=…;AccountKey=…)",
                [nameof(ConnectionString)]
            );
        }

        if (ConnectionString is not null && ClientId is not null)
        {
            yield return new ValidationResult("has no use beside a connection string: remove one of the two", [nameof(ClientId)]);
        }

        if (ConnectionMode == Microsoft.Azure.Cosmos.ConnectionMode.Direct && Address is { } address && address.Scheme == Uri.UriSchemeHttp)
        {
            yield return new ValidationResult(
                "is Direct, but an http endpoint speaks Gateway only: remove the setting",
                [nameof(ConnectionMode)]
            );
        }

        if (MaxThroughput is { } throughput && (throughput < 1000 || throughput % 1000 != 0))
        {
            yield return new ValidationResult("must be 1000 or a multiple of it", [nameof(MaxThroughput)]);
        }
    }
}

/// <summary>Checks the annotations.</summary>
[OptionsValidator]
internal sealed partial class CosmosOptionsValidator : IValidateOptions<CosmosOptions>;
