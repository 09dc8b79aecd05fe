namespace IctPipeline.Functions.Telemetry;

/// <summary>Who sends metrics to Application Insights.</summary>
/// <param name="ClientId">Client id of a user-assigned managed identity; null for the system-assigned one.</param>
internal sealed record AzureMonitorIdentity(string? ClientId)
{
    private const string Authorization = "Authorization";
    private const string Client = "ClientId";

    /// <summary>Null where the text is missing.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">It is not what the Functions host would take.</exception>
    public static AzureMonitorIdentity? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToList();
        return
            parts.TrueForAll(part => part is [Authorization or Client, { Length: > 0 }])
            && parts.Exists(part => part is [Authorization, "AAD"])
            ? new AzureMonitorIdentity(parts.Find(part => part[0] == Client)?[1])
            : throw TelemetryOptions.Wrong(
                "APPLICATIONINSIGHTS_AUTHENTICATION_STRING must be Authorization=AAD, or Authorization=AAD;ClientId=… for a "
                    + "user-assigned identity."
            );
    }
}
