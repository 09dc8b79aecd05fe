using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Settings;

/// <summary>
/// Fills options from the configuration. The binder's own exceptions repeat the value, which may be a secret in the wrong
/// place: so each value is looked at before it is bound, and every wrong one is named without it.
/// </summary>
internal static class SettingsBinder
{
    private const string Key = "value";

    /// <exception cref="OptionsValidationException">Values are of the wrong kind; the message names their settings.</exception>
    public static void Bind(IConfiguration configuration, SettingsSource source, object options)
    {
        // The templates set what has no default to nothing; only text can be empty.
        var settings = source
            .Read(configuration)
            .Where(setting => setting.Property.Kind == typeof(string) || !string.IsNullOrWhiteSpace(setting.Value))
            .ToList();
        string[] faults = [.. settings.Select(setting => Fault(source, setting)).OfType<string>()];
        if (faults.Length > 0)
        {
            throw new OptionsValidationException(source.Section, source.Options, faults);
        }

        Of(settings.Select(setting => KeyValuePair.Create(setting.Property.Path, (string?)setting.Value))).Bind(options);
    }

    private static string? Fault(SettingsSource source, Setting setting) =>
        source.Elsewhere.TryGetValue(setting.Property.Path, out var other) ? $"{setting.Name} has no effect: set {other} instead."
        : Fault(setting.Property.Kind, setting.Value) is { } fault ? $"{setting.Name} {fault}."
        : null;

    private static string? Fault(Type kind, string value)
    {
        // The binder takes any number for an enumeration, and any text for an address.
        if (kind.IsEnum)
        {
            return Enum.GetNames(kind).Contains(value.Trim(), StringComparer.OrdinalIgnoreCase)
                ? null
                : $"is none of {string.Join(", ", Enum.GetNames(kind))}";
        }

        if (kind == typeof(Uri))
        {
            return Uri.TryCreate(value.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
                ? null
                : "is not an absolute http or https address";
        }

        try
        {
            _ = Of([KeyValuePair.Create(Key, (string?)value)]).GetValue(kind, Key);
            return null;
        }
        catch (InvalidOperationException)
        {
            return $"is not {Describe(kind)}";
        }
    }

    private static string Describe(Type kind) =>
        kind == typeof(TimeSpan) ? "a duration such as 00:00:30"
        : kind == typeof(bool) ? "true or false"
        : kind == typeof(double) ? "a number"
        : "a whole number, or is too large";

    private static IConfigurationRoot Of(IEnumerable<KeyValuePair<string, string?>> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
