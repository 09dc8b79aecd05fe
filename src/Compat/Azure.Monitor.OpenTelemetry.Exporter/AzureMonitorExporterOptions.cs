using Azure.Core;

namespace Azure.Monitor.OpenTelemetry.Exporter;

/// <summary>Where telemetry goes.</summary>
public class AzureMonitorExporterOptions : ClientOptions
{
    /// <summary>Of the Application Insights component.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Whether what could not be sent is left instead of being kept in files.</summary>
    public bool DisableOfflineStorage { get; set; }
}
