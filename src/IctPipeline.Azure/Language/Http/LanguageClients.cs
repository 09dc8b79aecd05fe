using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Core.Pipeline;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Language.Http;

/// <summary>Makes the clients: one a feature, since the service limits each feature by itself.</summary>
internal sealed class LanguageClients(
    LanguageOptions options,
    LanguageMetrics metrics,
    TimeProvider time,
    HttpPipelineTransport? transport = null
)
{
    /// <summary>The first delay of a retry; it doubles (Azure.Core's own default).</summary>
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(0.8);

    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(10);

    private readonly TokenCredential? _identity = options.Key is null ? Credentials.For(options.ManagedIdentityClientId) : null;

    /// <summary>Replaces the delays between tries; tests do not wait.</summary>
    public DelayStrategy Delays { get; init; } = DelayStrategy.CreateExponentialDelayStrategy(RetryDelay, LongestRetryDelay);

    /// <summary>Who is told when the service asks to slow down.</summary>
    public IReadOnlyList<IThrottleObserver> Throttling { get; init; } = [];

    public TextAnalyticsClient Create(AnalysisFeatures feature)
    {
        var endpoint = options.Endpoint ?? throw new InvalidOperationException("Language:Endpoint is missing.");
        return _identity is null
            ? new TextAnalyticsClient(endpoint, new AzureKeyCredential(options.Key!), ClientOptions(feature))
            : new TextAnalyticsClient(endpoint, _identity, ClientOptions(feature));
    }

    private TextAnalyticsClientOptions ClientOptions(AnalysisFeatures feature)
    {
        var client = new TextAnalyticsClientOptions
        {
            DefaultLanguage = LanguageTags.ToService(options.DefaultLanguage) ?? "en",
            RetryPolicy = new PatientRetryPolicy(options.MaxRetries, Delays, options.LongestInlineWait, time),
            Retry = { NetworkTimeout = options.RequestTimeout },
            Diagnostics = { ApplicationId = "IctPipeline" },
        };
        if (transport is not null)
        {
            client.Transport = transport;
        }

        client.AddPolicy(new ServiceVersionPolicy(options.ServiceVersion), HttpPipelinePosition.PerCall);
        var limiter = new RequestLimiter(options.RequestsPerMinute, time);
        client.AddPolicy(new RateLimitPolicy(limiter, metrics, Throttling, feature.FieldName(), time), HttpPipelinePosition.PerRetry);
        return client;
    }
}
