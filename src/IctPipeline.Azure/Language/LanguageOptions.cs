using System.ComponentModel.DataAnnotations;
using IctPipeline.Core.Analysis.Routing;
using IctPipeline.Core.Articles;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Language;

/// <summary>Settings under <c>Language</c>; docs/language.md describes each. Checked once, when the app starts.</summary>
public sealed record LanguageOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Language";

    /// <summary>
    /// Null means <see cref="LanguageProvider.Azure"/> where an endpoint is set, else <see cref="LanguageProvider.Local"/>.
    /// </summary>
    public LanguageProvider? Provider { get; init; }

    /// <summary>The resource's endpoint, <c>https://NAME.cognitiveservices.azure.com/</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The resource's key; null means Entra ID (managed identity in Azure, the developer's sign-in elsewhere).</summary>
    public string? Key { get; init; }

    /// <summary>Client id of a user-assigned managed identity; null means the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>The service's <c>api-version</c>. The default is the newest that the client was made for.</summary>
    [ServiceVersion]
    public string ServiceVersion { get; init; } = "2023-04-01";

    /// <summary>The models' version, <c>latest</c> or a date.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "is empty; latest is the default")]
    public string ModelVersion { get; init; } = "latest";

    /// <summary>Who answers which feature.</summary>
    public LanguageFeatureOptions Features { get; init; } = new();

    /// <summary>The language of texts whose language neither the service nor the source tells.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "is empty; a BCP 47 tag such as vi is needed")]
    public string DefaultLanguage { get; init; } = "vi";

    /// <summary>ISO 3166-1 alpha-2 country that texts come from, for language detection of short texts; empty for none.</summary>
    [RegularExpression("..", ErrorMessage = "must be two letters such as VN, or nothing")]
    public string CountryHint { get; init; } = "";

    /// <summary>Whether the service may keep texts for 48 hours for its own troubleshooting.</summary>
    public bool ServiceLogs { get; init; }

    /// <summary>Requests a minute and feature, retries included. The service's S tier allows 1,000, F0 300.</summary>
    [Range(10, 60_000)]
    public int RequestsPerMinute { get; init; } = 1_000;

    /// <summary>Requests of a feature that may be open at a time.</summary>
    [Range(1, 256)]
    public int ConcurrentRequests { get; init; } = 8;

    /// <summary>How long a document waits for others to share its request; zero sends at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan BatchWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Documents of a feature that may wait or be in flight; more articles than that wait for room.</summary>
    [Range(1, 100_000)]
    public int PendingDocuments { get; init; } = 2_000;

    /// <summary>Retries of a request inside the call; what still fails goes to the retry queue.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; init; } = 3;

    /// <summary>The longest <c>Retry-After</c> that is waited for inside the call.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestInlineWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one try may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Text records a calendar month (UTC); null for no limit.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must be 0 or more; leave it out for no limit")]
    public long? MonthlyRecordBudget { get; init; }

    /// <summary>What happens when the budget is spent.</summary>
    public BudgetSpentAction OnBudgetSpent { get; init; } = BudgetSpentAction.Local;

    /// <summary>Whether the local analyzer stands in while the service is down.</summary>
    public bool FallbackToLocal { get; init; } = true;

    /// <summary>The provider that is meant.</summary>
    public LanguageProvider EffectiveProvider => Provider ?? (Endpoint is null ? LanguageProvider.Local : LanguageProvider.Azure);

    /// <summary>Where each feature goes.</summary>
    public AnalysisRoutes Routes()
    {
        var everywhere = EffectiveProvider == LanguageProvider.Local ? FeatureSource.Local : FeatureSource.Azure;
        return new AnalysisRoutes(
            Features.From(FeatureSource.Azure, everywhere),
            Features.From(FeatureSource.Local, everywhere),
            FallbackToLocal,
            OnBudgetSpent == BudgetSpentAction.Local
        );
    }

    /// <summary>Whether any feature needs the service.</summary>
    public bool UsesService => EffectiveProvider == LanguageProvider.Azure && Routes().Service != AnalysisFeatures.None;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UsesService && Endpoint is null)
        {
            yield return new ValidationResult("is missing; Language:Provider Azure needs it", [nameof(Endpoint)]);
        }

        if (Key is not null && string.IsNullOrWhiteSpace(Key))
        {
            yield return new ValidationResult("is empty; leave it out to use Entra ID", [nameof(Key)]);
        }

        if (EffectiveProvider == LanguageProvider.Azure)
        {
            yield break;
        }

        foreach (var feature in AnalysisFeatures.All.Each().Where(feature => Features.Of(feature) == FeatureSource.Azure))
        {
            yield return new ValidationResult(
                "is Azure, but Language:Provider is Local; set the provider to Azure and the other features to Local",
                [$"{nameof(Features)}:{feature}"]
            );
        }
    }
}

/// <summary>Checks the annotations.</summary>
[OptionsValidator]
internal sealed partial class LanguageOptionsValidator : IValidateOptions<LanguageOptions>;

/// <summary>Where analysis comes from unless a feature says otherwise.</summary>
public enum LanguageProvider
{
    Local,
    Azure,
}

/// <summary>Who answers a feature.</summary>
public enum FeatureSource
{
    Off,
    Local,
    Azure,
}

/// <summary>What happens to a feature once the month's records are spent.</summary>
public enum BudgetSpentAction
{
    /// <summary>The local analyzer answers; the document says so, and the next re-index asks the service again.</summary>
    Local,

    /// <summary>The document goes without it until a later re-index.</summary>
    Skip,

    /// <summary>The document goes without it, and a retry waits for the next month, 7 days at most.</summary>
    Wait,
}
