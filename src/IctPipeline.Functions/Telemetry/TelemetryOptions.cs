using System.ComponentModel.DataAnnotations;
using IctPipeline.Azure.Settings;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;

namespace IctPipeline.Functions.Telemetry;

/// <summary>Where telemetry goes. Section <c>Telemetry</c>, and OpenTelemetry's and the platform's own variables.</summary>
internal sealed record TelemetryOptions
{
    private const string Grpc = "grpc";
    private const string HttpProtobuf = "http/protobuf";

    /// <summary>Base address of an OpenTelemetry collector; null exports nothing.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary><c>grpc</c> or <c>http/protobuf</c>.</summary>
    [AllowedValues(Grpc, HttpProtobuf, ErrorMessage = "must be grpc or http/protobuf")]
    public string OtlpProtocol { get; init; } = Grpc;

    /// <summary>Name of the service in spans and metrics.</summary>
    public string ServiceName { get; init; } = "ict-pipeline";

    /// <summary>Connection string of Application Insights: metrics go there too; null sends none.</summary>
    public string? AzureMonitor { get; init; }

    /// <summary>
    /// How metrics sign in there, as the Functions host takes it: <c>Authorization=AAD</c>, and <c>ClientId=…</c> for a
    /// user-assigned identity. Null signs in with nothing but the connection string.
    /// </summary>
    [AzureMonitorAuthentication]
    public string? AzureMonitorAuthentication { get; init; }

    /// <summary>Where the settings stand. OpenTelemetry's own names come second.</summary>
    public static SettingsSource Source { get; } =
        new(typeof(TelemetryOptions), "Telemetry")
        {
            Names = new Dictionary<string, IReadOnlyList<string>>
            {
                [nameof(OtlpEndpoint)] = ["Telemetry:OtlpEndpoint", "OTEL_EXPORTER_OTLP_ENDPOINT"],
                [nameof(OtlpProtocol)] = ["Telemetry:OtlpProtocol", "OTEL_EXPORTER_OTLP_PROTOCOL"],
                [nameof(ServiceName)] = ["OTEL_SERVICE_NAME"],
                [nameof(AzureMonitor)] = ["APPLICATIONINSIGHTS_CONNECTION_STRING"],
                [nameof(AzureMonitorAuthentication)] = ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"],
            },
        };

    /// <summary>The protocol as the exporter takes it.</summary>
    public OtlpExportProtocol Protocol => OtlpProtocol == Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;

    /// <summary>Who sends metrics; null where the connection string is enough.</summary>
    public AzureMonitorIdentity? AzureMonitorIdentity =>
        AzureMonitorAuthentication is { } text ? AzureMonitorIdentity.TryParse(text) : null;

    /// <summary>Where one signal goes: over HTTP each has a path of its own (OTLP specification, "OTLP/HTTP Request").</summary>
    /// <param name="signal"><c>traces</c> or <c>metrics</c>.</param>
    public Uri AddressOf(string signal) =>
        OtlpProtocol == Grpc ? OtlpEndpoint! : new Uri($"{OtlpEndpoint!.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
}

/// <summary>Checks the annotations.</summary>
[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
