using Azure.Monitor.OpenTelemetry.Exporter;
using IctPipeline.Azure;
using OpenTelemetry.Metrics;

namespace IctPipeline.Functions.Telemetry;

/// <summary>Sends metrics to Application Insights.</summary>
internal static class AzureMonitorMetrics
{
    /// <param name="connection"><c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>.</param>
    /// <param name="identity">Who sends; null where the connection string is enough.</param>
    public static void Add(MeterProviderBuilder metrics, string connection, AzureMonitorIdentity? identity)
    {
        metrics.AddAzureMonitorMetricExporter(
            exporter =>
            {
                exporter.ConnectionString = connection;

                // Instances come and go with their disks: what could not be sent is not kept for later.
                exporter.DisableOfflineStorage = true;
            },
            identity is null ? null : Credentials.For(identity.ClientId)
        );
    }
}
