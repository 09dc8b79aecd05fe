using Azure.Core;
using OpenTelemetry.Metrics;

namespace Azure.Monitor.OpenTelemetry.Exporter;

/// <summary>Registers the exporter.</summary>
public static class AzureMonitorExporterExtensions
{
    /// <summary>There is no exporter here, and dropping telemetry in silence would be worse than saying so.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static MeterProviderBuilder AddAzureMonitorMetricExporter(
        this MeterProviderBuilder builder,
        Action<AzureMonitorExporterOptions>? configure = null,
        TokenCredential? credential = null,
        string? name = null)
        => throw new NotSupportedException(
            "This build has no exporter to Application Insights: unset APPLICATIONINSIGHTS_CONNECTION_STRING, or build with -p:PackageSet=official.");
}
