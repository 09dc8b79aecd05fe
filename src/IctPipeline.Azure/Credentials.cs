using Azure.Core;
using Azure.Identity;

namespace IctPipeline.Azure;

/// <summary>The identity that is used where a setting names an endpoint instead of a connection string.</summary>
public static class Credentials
{
    /// <summary>Tries the managed identity among others; the variable <c>AZURE_TOKEN_CREDENTIALS</c> narrows that down.</summary>
    /// <param name="clientId">
    /// Client id of a user-assigned managed identity; null for the system-assigned one, or a developer's own.
    /// </param>
    public static TokenCredential For(string? clientId) =>
        new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
}
