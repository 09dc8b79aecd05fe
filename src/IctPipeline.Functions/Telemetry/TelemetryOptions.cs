using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;

namespace IctPipeline.Functions.Telemetry;

/// <summary>Where telemetry goes. Read from the section <c>Telemetry</c> and from OpenTelemetry's own variables.</summary>
/// <param name="Endpoint">Setting <c>Telemetry:OtlpEndpoint</c>, else <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; null exports nothing.</param>
/// <param name="Protocol">
/// Setting <c>Telemetry:OtlpProtocol</c>, else <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>: <c>grpc</c> (default) or <c>http/protobuf</c>.
/// </param>
/// <param name="ServiceName"><c>OTEL_SERVICE_NAME</c>; <c>ict-pipeline</c> by default.</param>
/// <param name="AzureMonitor"><c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>: metrics go there too; null sends none.</param>
/// <param name="AzureMonitorIdentity">
/// <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c>, as the Functions host takes it: <c>Authorization=AAD</c>, and
/// <c>ClientId=…</c> for a user-assigned identity. Null signs in with nothing but the connection string.
/// </param>
internal sealed record TelemetryOptions(
    Uri? Endpoint,
    OtlpExportProtocol Protocol,
    string ServiceName,
    string? AzureMonitor,
    AzureMonitorIdentity? AzureMonitorIdentity
)
{
    private const string Section = "Telemetry";
    private const string DefaultName = "ict-pipeline";

    /// <exception cref="OptionsValidationException">A value is unreadable.</exception>
    public static TelemetryOptions Read(IConfiguration configuration) =>
        new(
            Address(configuration["Telemetry:OtlpEndpoint"], "Telemetry:OtlpEndpoint")
                ?? Address(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"], "OTEL_EXPORTER_OTLP_ENDPOINT"),
            (configuration["Telemetry:OtlpProtocol"] ?? configuration["OTEL_EXPORTER_OTLP_PROTOCOL"])?.Trim() switch
            {
                null or "" or "grpc" => OtlpExportProtocol.Grpc,
                "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
                _ => throw Wrong("Telemetry:OtlpProtocol (OTEL_EXPORTER_OTLP_PROTOCOL) must be grpc or http/protobuf."),
            },
            configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : DefaultName,
            string.IsNullOrWhiteSpace(configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"])
                ? null
                : configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"],
            AzureMonitorIdentity.Read(configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"])
        );

    /// <summary>Where one signal goes: over HTTP each has a path of its own (OTLP specification, "OTLP/HTTP Request").</summary>
    /// <param name="signal"><c>traces</c> or <c>metrics</c>.</param>
    public Uri AddressOf(string signal) =>
        Protocol == OtlpExportProtocol.Grpc ? Endpoint! : new Uri($"{Endpoint!.AbsoluteUri.TrimEnd('/')}/v1/{signal}");

    private static Uri? Address(string? text, string key)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw Wrong($"{key} must be an absolute http or https address.");
    }

    internal static OptionsValidationException Wrong(string message) => new(Section, typeof(TelemetryOptions), [message]);
}
