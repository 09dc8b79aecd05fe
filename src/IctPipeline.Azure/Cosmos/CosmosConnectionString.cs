using System.Data.Common;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Reads what must be known of a Cosmos DB connection string before a client is made of it.</summary>
internal static class CosmosConnectionString
{
    /// <summary>The account's address; null if there is none, or no key.</summary>
    public static Uri? Endpoint(string connectionString)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return
                parts.TryGetValue("AccountKey", out _)
                && parts.TryGetValue("AccountEndpoint", out var endpoint)
                && Uri.TryCreate(endpoint as string, UriKind.Absolute, out var address)
                && address.Scheme is "https" or "http"
                ? address
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
