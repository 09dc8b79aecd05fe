using IctPipeline.Azure.Language;
using IctPipeline.Telemetry;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IctPipeline.Functions;

/// <summary>Sends spans and metrics to an OTLP endpoint while the app runs, and what is left when it stops.</summary>
internal sealed class TelemetryExport(TelemetryOptions options) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Endpoint is null)
        {
            return Task.CompletedTask;
        }

        var resource = ResourceBuilder.CreateDefault().AddService(options.ServiceName, serviceVersion: Version);
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(PipelineTraces.SourceName)
            .AddOtlpExporter(exporter => Configure(exporter, "traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(PipelineMetrics.MeterName, LanguageTelemetry.MeterName)
            .AddOtlpExporter(exporter => Configure(exporter, "metrics"))
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Disposal flushes.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, cancellationToken);

    public void Dispose()
    {
        Interlocked.Exchange(ref _traces, null)?.Dispose();
        Interlocked.Exchange(ref _metrics, null)?.Dispose();
    }

    private static string? Version => typeof(PipelineMetrics).Assembly.GetName().Version?.ToString(3);

    private void Configure(OtlpExporterOptions exporter, string signal)
    {
        exporter.Protocol = options.Protocol;
        exporter.Endpoint = options.AddressOf(signal);
    }
}
