using System.Globalization;
using System.Text.RegularExpressions;
using IctPipeline.Core.Articles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Language;

/// <summary>Reads the settings and names every wrong one at once.</summary>
internal static partial class LanguageOptionsValidation
{
    /// <summary>The protocol that the client speaks began with this version.</summary>
    private static readonly DateOnly OldestVersion = new(2022, 5, 1);

    /// <exception cref="OptionsValidationException">A setting is wrong; the message says which and what is allowed.</exception>
    public static LanguageOptions Read(IConfiguration configuration)
    {
        var options = SettingsReader.Read<LanguageOptions>(configuration, LanguageOptions.Section);
        string[] errors = [.. Errors(options)];
        return errors.Length == 0 ? options : throw Invalid(errors);
    }

    public static IEnumerable<string> Errors(LanguageOptions options)
    {
        var checks = new (bool Fine, string Message)[]
        {
            (!options.UsesService || options.Endpoint is not null, "Language:Endpoint is missing; Language:Provider Azure needs it."),
            (options.Endpoint is null || IsWeb(options.Endpoint), "Language:Endpoint must be an absolute http or https address."),
            (options.Key is null || options.Key.Trim().Length > 0, "Language:Key is empty; leave it out to use Entra ID."),
            (
                IsVersion(options.ServiceVersion),
                "Language:ServiceVersion must be a version such as 2023-04-01, 2022-05-01 at the earliest."
            ),
            (options.ModelVersion.Length > 0, "Language:ModelVersion is empty; latest is the default."),
            (options.DefaultLanguage.Length > 0, "Language:DefaultLanguage is empty; a BCP 47 tag such as vi is needed."),
            (options.CountryHint.Length is 0 or 2, "Language:CountryHint must be two letters such as VN, or nothing."),
            (options.RequestsPerMinute is >= 10 and <= 60_000, "Language:RequestsPerMinute must be 10 to 60000."),
            (options.ConcurrentRequests is >= 1 and <= 256, "Language:ConcurrentRequests must be 1 to 256."),
            (
                options.BatchWait >= TimeSpan.Zero && options.BatchWait <= TimeSpan.FromSeconds(30),
                "Language:BatchWait must be 00:00:00 to 00:00:30."
            ),
            (options.PendingDocuments is >= 1 and <= 100_000, "Language:PendingDocuments must be 1 to 100000."),
            (options.MaxRetries is >= 0 and <= 10, "Language:MaxRetries must be 0 to 10."),
            (
                options.LongestInlineWait >= TimeSpan.Zero && options.LongestInlineWait <= TimeSpan.FromMinutes(5),
                "Language:LongestInlineWait must be 00:00:00 to 00:05:00."
            ),
            (
                options.RequestTimeout >= TimeSpan.FromSeconds(1) && options.RequestTimeout <= TimeSpan.FromMinutes(5),
                "Language:RequestTimeout must be 00:00:01 to 00:05:00."
            ),
            (options.MonthlyRecordBudget is null or >= 0, "Language:MonthlyRecordBudget must be 0 or more; leave it out for no limit."),
        };
        return checks.Where(check => !check.Fine).Select(check => check.Message).Concat(FeatureErrors(options));
    }

    private static IEnumerable<string> FeatureErrors(LanguageOptions options) =>
        options.EffectiveProvider == LanguageProvider.Azure
            ? []
            : AnalysisFeatures
                .All.Each()
                .Where(feature => options.Features.Of(feature) == FeatureSource.Azure)
                .Select(feature =>
                    $"Language:Features:{feature} is Azure, but Language:Provider is Local; set the provider to Azure and the other "
                    + $"features to Local."
                );

    private static OptionsValidationException Invalid(string[] errors) => new(LanguageOptions.Section, typeof(LanguageOptions), errors);

    private static bool IsWeb(Uri endpoint) =>
        endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttp || endpoint.Scheme == Uri.UriSchemeHttps);

    private static bool IsVersion(string version) =>
        VersionPattern().Match(version) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups[1].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date >= OldestVersion;

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d)(-preview)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();
}
