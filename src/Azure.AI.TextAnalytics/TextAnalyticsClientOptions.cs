using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>Options of the client: the pipeline's own and the service version.</summary>
public class TextAnalyticsClientOptions : ClientOptions
{
    internal const ServiceVersion LatestVersion = ServiceVersion.V2023_04_01;

    /// <exception cref="ArgumentException">A version that the client does not know.</exception>
    public TextAnalyticsClientOptions(ServiceVersion version = LatestVersion)
    {
        ApiVersion = version switch
        {
            ServiceVersion.V2022_05_01 => "2022-05-01",
            ServiceVersion.V2023_04_01 => "2023-04-01",
            ServiceVersion.V3_0 or ServiceVersion.V3_1 => throw new NotSupportedException(
                "The stand-in speaks the protocol of 2022-05-01 and later; the official package speaks v3.0 and v3.1 too."
            ),
            _ => throw new ArgumentException($"The service version {version} is not supported.", nameof(version)),
        };
    }

    /// <summary>Versions that the client knows.</summary>
    public enum ServiceVersion
    {
        V3_0 = 1,
        V3_1 = 2,
        V2022_05_01 = 3,
        V2023_04_01 = 4,
    }

    /// <summary>The language of documents that name none.</summary>
    public string DefaultLanguage { get; set; } = "en";

    internal string ApiVersion { get; }
}
