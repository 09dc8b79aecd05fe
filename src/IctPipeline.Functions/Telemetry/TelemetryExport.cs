using IctPipeline.Azure.Language;
using IctPipeline.Core.Telemetry;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IctPipeline.Functions.Telemetry;

/// <summary>
/// Sends spans and metrics to an OTLP endpoint, and metrics to Application Insights, while the app runs, and what is left when
/// it stops. Logs and requests go to Application Insights through the Functions host.
/// </summary>
internal sealed class TelemetryExport(TelemetryOptions options) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(options.ServiceName, serviceVersion: Version);
        _traces = options.OtlpEndpoint is null
            ? null
            : Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource(PipelineTraces.SourceName)
                .AddOtlpExporter(exporter => Configure(exporter, "traces"))
                .Build();
        _metrics = options.OtlpEndpoint is null && options.AzureMonitor is null ? null : Metrics(resource);
        return Task.CompletedTask;
    }

    /// <summary>Disposal flushes.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, cancellationToken);

    public void Dispose()
    {
        Interlocked.Exchange(ref _traces, null)?.Dispose();
        Interlocked.Exchange(ref _metrics, null)?.Dispose();
    }

    private MeterProvider Metrics(ResourceBuilder resource)
    {
        var metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(PipelineMetrics.MeterName, LanguageTelemetry.MeterName);
        if (options.OtlpEndpoint is not null)
        {
            metrics.AddOtlpExporter(exporter => Configure(exporter, "metrics"));
        }

        if (options.AzureMonitor is { } connection)
        {
            AzureMonitorMetrics.Add(metrics, connection, options.AzureMonitorIdentity);
        }

        return metrics.Build();
    }

    private static string? Version => typeof(PipelineMetrics).Assembly.GetName().Version?.ToString(3);

    private void Configure(OtlpExporterOptions exporter, string signal)
    {
        exporter.Protocol = options.Protocol;
        exporter.Endpoint = options.AddressOf(signal);
    }
}
