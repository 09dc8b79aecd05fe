using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Refuses settings that can't work, at start-up, by the name of the setting.</summary>
internal sealed class CosmosOptionsValidator : IValidateOptions<CosmosOptions>
{
    private const string Prefix = ResourceNames.CosmosConnection;

    /// <summary>Cosmos DB: a database's id is 1 to 255 characters, none of them one of these.</summary>
    private const int LongestName = 255;
    private const string ForbiddenInNames = "/\\#?";

    public ValidateOptionsResult Validate(string? name, CosmosOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(CosmosOptions options)
    {
        if (options.ConnectionString is null && options.Endpoint is null)
        {
            yield return $"{Prefix}:Endpoint is not set: give the account's address, or a connection string as {Prefix}:ConnectionString.";
        }
        else if (options.ConnectionString is not null && options.Endpoint is not null)
        {
            yield return $"{Prefix}:ConnectionString and {Prefix}:Endpoint are both set: keep one of the two.";
        }
        else if (options.ConnectionString is not null && options.Address is null)
        {
            yield return $"{Prefix}:ConnectionString is not a Cosmos DB connection string (AccountEndpoint=…;AccountKey=…).";
        }

        if (options.ConnectionString is not null && options.ClientId is not null)
        {
            yield return $"{Prefix}:ClientId has no use beside a connection string: remove one of the two.";
        }

        if (options.Database.Length > LongestName || options.Database.AsSpan().IndexOfAny(ForbiddenInNames) >= 0)
        {
            yield return $"{Prefix}:Database must be at most {LongestName} characters, none of them / \\ # or ?.";
        }

        if (options.ConnectionMode == ConnectionMode.Direct && options.Address is { } address && address.Scheme == Uri.UriSchemeHttp)
        {
            yield return $"{Prefix}:ConnectionMode is Direct, but an http endpoint speaks Gateway only: remove the setting.";
        }

        if (options.MaxRetryAttempts is < 0 or > 100)
        {
            yield return $"{Prefix}:MaxRetryAttempts must be from 0 to 100.";
        }

        if (options.MaxRetryWaitSeconds is < 0 or > 300)
        {
            yield return $"{Prefix}:MaxRetryWaitSeconds must be from 0 to 300.";
        }

        if (options.MaxThroughput is { } throughput && (throughput < 1000 || throughput % 1000 != 0))
        {
            yield return $"{Prefix}:MaxThroughput must be 1000 or a multiple of it.";
        }
    }
}
