using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace IctPipeline.LanguageEmulator;

/// <summary>How the emulator behaves.</summary>
public sealed record LanguageEmulatorOptions
{
    /// <summary>The key of a fresh emulator.</summary>
    public const string DefaultKey = "emulator-key";

    /// <summary>On 127.0.0.1; 0 takes any free one.</summary>
    [Range(0, 65_535)]
    public int Port { get; init; }

    /// <summary>Other names by which it is reached, as <see cref="HttpGuard.AllowedHosts"/> reads them; null: none.</summary>
    public string? AllowedHosts { get; init; }

    /// <summary>What <c>Ocp-Apim-Subscription-Key</c> must say.</summary>
    [Required]
    public string Key { get; init; } = DefaultKey;

    /// <summary>Requests a minute and kind before 429 (tier S: 1,000).</summary>
    [Range(1, int.MaxValue)]
    public int RequestsPerMinute { get; init; } = 1_000;

    /// <summary>Text records before 403, as tier F0 has them in a month; null for no end.</summary>
    [Range(0.0, long.MaxValue)]
    public long? RecordQuota { get; init; }

    /// <summary>
    /// Languages that all kinds but language detection take: what this emulator is tried with, not the service's own list.
    /// </summary>
    public IReadOnlySet<string> Languages { get; init; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "ar",
            "cs",
            "da",
            "de",
            "en",
            "es",
            "fi",
            "fr",
            "he",
            "hi",
            "hu",
            "id",
            "it",
            "ja",
            "ko",
            "ms",
            "nl",
            "no",
            "pl",
            "pt-BR",
            "pt-PT",
            "ru",
            "sv",
            "th",
            "tr",
            "uk",
            "vi",
            "zh-hans",
            "zh-hant",
        };

    /// <summary>What goes wrong.</summary>
    [ValidateObjectMembers]
    public FaultOptions Faults { get; init; } = new();

    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    public void ThrowIfInvalid()
    {
        if (new LanguageEmulatorOptionsValidator().Validate(null, this) is { Failed: true } result)
        {
            throw new ArgumentException(result.FailureMessage);
        }

        try
        {
            HttpGuard.AllowedHosts.Parse(AllowedHosts);
        }
        catch (FormatException error)
        {
            throw new ArgumentException($"{nameof(AllowedHosts)}: {error.Message}", error);
        }
    }
}

/// <summary>Random faults; the same seed and the same order of requests give the same ones.</summary>
public sealed record FaultOptions : IValidatableObject
{
    public int Seed { get; init; } = 1;

    /// <summary>Part of the requests that end with 503 or 500, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double ErrorRate { get; init; }

    /// <summary>Part of the requests that end with 429 and Retry-After 1, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double ThrottleRate { get; init; }

    /// <summary>Part of the requests whose connection is cut, 0 to 1: half of them before the answer, half in the middle of it.</summary>
    [Range(0.0, 1.0)]
    public double CutRate { get; init; }

    /// <summary>Part of the documents that fail by themselves with InternalServerError, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double DocumentErrorRate { get; init; }

    /// <summary>Part of the requests that are answered late, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double DelayRate { get; init; }

    /// <summary>How late at most.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ErrorRate + ThrottleRate + CutRate > 1)
        {
            yield return new ValidationResult(
                $"{nameof(ErrorRate)}, {nameof(ThrottleRate)} and {nameof(CutRate)} must be at most 1 in all."
            );
        }
    }
}

/// <summary>Checks the annotations.</summary>
[OptionsValidator]
internal sealed partial class LanguageEmulatorOptionsValidator : IValidateOptions<LanguageEmulatorOptions>;
