using System.Collections.Concurrent;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Telemetry;
using IctPipeline.Functions.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Tests.Telemetry;

public sealed class TelemetryExportTests
{
    [Fact]
    public async Task Stop_EndpointIsSet_HasSentSpansAndMetrics()
    {
        var received = new ConcurrentDictionary<string, int>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received[http.Request.Path] = (int)body.Length;
            http.Response.StatusCode = StatusCodes.Status200OK;
        });
        await collector.StartAsync();
        using var metrics = new PipelineMetrics();
        using var export = new TelemetryExport(
            Read(("Telemetry:OtlpEndpoint", collector.Urls.First()), ("Telemetry:OtlpProtocol", "http/protobuf"))
        );

        await export.StartAsync(CancellationToken.None);
        var pipeline = new Pipeline();
        pipeline.Put("Tít\nThân bài");
        await pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob }, CancellationToken.None);
        metrics.Received(new ArticleJob { Blob = Pipeline.Blob });
        await export.StopAsync(CancellationToken.None);

        Assert.Equal(["/v1/metrics", "/v1/traces"], received.Keys.Order(StringComparer.Ordinal));
        Assert.All(received.Values, length => Assert.True(length > 0));
    }

    [Fact]
    public async Task Start_NoEndpoint_NobodyListens()
    {
        using var export = new TelemetryExport(Read());

        await export.StartAsync(CancellationToken.None);

        Assert.Null(Read().OtlpEndpoint);
        await export.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void Read_SettingAndVariable_TheSettingWins()
    {
        var options = Read(("Telemetry:OtlpEndpoint", "http://127.0.0.1:4317"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"));

        Assert.Equal("http://127.0.0.1:4317/", options.AddressOf("traces").AbsoluteUri);
        Assert.Equal(
            "http://127.0.0.1:1/v1/metrics",
            Read(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"))
                .AddressOf("metrics")
                .AbsoluteUri
        );
    }

    [Theory]
    [InlineData("Telemetry:OtlpEndpoint", "collector")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://collector")]
    [InlineData("Telemetry:OtlpProtocol", "http/json")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "Authorization=AAD;Secret=DoNotTell")]
    public void Read_Wrong_NamesTheSettingAndNotTheValue(string key, string value)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read((key, value)));

        Assert.StartsWith($"{key} ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BlankAuthentication_GivesNoIdentity() =>
        Assert.Null(Read(("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", " ")).AzureMonitorIdentity);

    private static TelemetryOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value))
            .Build();
        using var services = new ServiceCollection().AddPipelineMetrics(configuration).BuildServiceProvider();
        return services.GetRequiredService<TelemetryOptions>();
    }
}
