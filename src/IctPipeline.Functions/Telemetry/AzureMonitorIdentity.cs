using System.ComponentModel.DataAnnotations;

namespace IctPipeline.Functions.Telemetry;

/// <summary>Who sends metrics to Application Insights.</summary>
/// <param name="ClientId">Client id of a user-assigned managed identity; null for the system-assigned one.</param>
internal sealed record AzureMonitorIdentity(string? ClientId)
{
    private const string Authorization = "Authorization";
    private const string Client = "ClientId";

    /// <returns>Null where the text is not what the Functions host would take.</returns>
    public static AzureMonitorIdentity? TryParse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToList();
        return
            parts.TrueForAll(part => part is [Authorization or Client, { Length: > 0 }])
            && parts.Exists(part => part is [Authorization, "AAD"])
            ? new AzureMonitorIdentity(parts.Find(part => part[0] == Client)?[1])
            : null;
    }
}

/// <summary>A text that is an <see cref="AzureMonitorIdentity"/>, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AzureMonitorAuthenticationAttribute()
    : ValidationAttribute("must be Authorization=AAD, or Authorization=AAD;ClientId=… for a user-assigned identity")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (value is string text && AzureMonitorIdentity.TryParse(text) is not null);
}
