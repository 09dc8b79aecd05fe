using IctPipeline.Core.Analysis;
using IctPipeline.HttpGuard;
using IctPipeline.LanguageEmulator.Protocol;
using IctPipeline.LocalAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LanguageEmulator;

/// <summary>
/// Speaks the synchronous protocol of Azure AI Language (<c>POST /language/:analyze-text</c>, and the older <c>/text/analytics/v3.1</c>) on
/// this machine, with the service's limits and error bodies. The answers are a local analyzer's, so they are as good as that one.
/// </summary>
public sealed class LanguageEmulatorServer : IAsyncDisposable
{
    /// <summary>Past the service's 1 MB, so that too large a request gets the emulator's answer and not Kestrel's.</summary>
    private const long ReadLimit = 64L * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly AnalyzeTextEndpoint _endpoint;
    private readonly string _key;

    private LanguageEmulatorServer(WebApplication app, AnalyzeTextEndpoint endpoint, string key, EmulatorStatistics statistics)
    {
        _app = app;
        _endpoint = endpoint;
        _key = key;
        Statistics = statistics;
        Endpoint = new Uri(app.Urls.First());
    }

    /// <summary>What <c>Language:Endpoint</c> is set to.</summary>
    public Uri Endpoint { get; }

    /// <summary>The app's settings that make it ask here.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            ["Language:Provider"] = "Azure",
            ["Language:Endpoint"] = Endpoint.AbsoluteUri,
            ["Language:Key"] = _key,
        };

    /// <summary>What it was asked so far.</summary>
    public EmulatorStatistics Statistics { get; }

    /// <summary>Starts to serve.</summary>
    /// <param name="options">How it behaves; <see cref="Settings"/> tells where it is.</param>
    /// <param name="analyzer">Gives the answers; null means the local analyzer.</param>
    /// <param name="time">The clock of limits and delays.</param>
    public static async Task<LanguageEmulatorServer> StartAsync(
        LanguageEmulatorOptions options,
        IArticleAnalyzer? analyzer = null,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = ReadLimit);
        var app = builder.Build();
        var statistics = new EmulatorStatistics();
        var endpoint = new AnalyzeTextEndpoint(options, analyzer ?? new LocalAnalyzer(), statistics, time ?? TimeProvider.System);
        app.UseRequestGuard(
            new RequestGuardOptions
            {
                Hosts = AllowedHosts.Parse(options.AllowedHosts),
                HostsSetting = $"--{nameof(options.AllowedHosts)} (with ict up: {AllowedHosts.Variable})",
            }
        );
        app.Use(TakeOneSlash);
        app.UseRouting();
        app.MapPost("/language/:analyze-text", endpoint.HandleAsync);
        foreach (var kind in TaskKind.All)
        {
            app.MapPost(AnalyzeTextEndpoint.OldRoot + kind.OldPath, context => endpoint.HandleOldAsync(context, kind));
        }

        app.MapFallback("{**path}", endpoint.HandleUnknownAsync);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new LanguageEmulatorServer(app, endpoint, options.Key, statistics);
    }

    /// <summary>From now on other things go wrong, or none.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    public void SetFaults(FaultOptions faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        new LanguageEmulatorOptions { Faults = faults }.ThrowIfInvalid();
        _endpoint.Replace(faults);
    }

    /// <summary>Clients put their path behind an endpoint that may end with a slash: two count as one.</summary>
    private static Task TakeOneSlash(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        while (path.Contains("//", StringComparison.Ordinal))
        {
            path = path.Replace("//", "/", StringComparison.Ordinal);
        }

        context.Request.Path = path;
        return next(context);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(soon.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
