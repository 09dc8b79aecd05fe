using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure;

/// <summary>
/// A connection's settings as the Functions host looks for them: first with the prefix <c>AzureWebJobs</c>, then without;
/// in each case first among <c>ConnectionStrings</c>. The section's own value is a connection string.
/// </summary>
internal static class ConnectionSection
{
    private const string WebJobsPrefix = "AzureWebJobs";

    public static IConfigurationSection Find(IConfiguration configuration, string name)
    {
        string[] candidates = [$"ConnectionStrings:{WebJobsPrefix}{name}", $"{WebJobsPrefix}{name}", $"ConnectionStrings:{name}"];
        var found = Array.Find(candidates, candidate => configuration.GetSection(candidate).Exists());
        return configuration.GetSection(found ?? name);
    }

    public static string? ConnectionString(IConfigurationSection section) =>
        string.IsNullOrWhiteSpace(section.Value) ? Text(section, "connectionString") : section.Value.Trim();

    /// <summary>A setting's text; null where it is missing or blank.</summary>
    public static string? Text(IConfigurationSection section, string key) =>
        section[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <exception cref="OptionsValidationException">It is not an absolute http or https address.</exception>
    public static Uri? Address(IConfigurationSection section, string key)
    {
        if (Text(section, key) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri
            : throw Invalid(section, key, "is not an absolute http or https address");
    }

    /// <exception cref="OptionsValidationException">It is not a whole number.</exception>
    public static int? Number(IConfigurationSection section, string key)
    {
        if (Text(section, key) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Invalid(section, key, "is not a whole number");
    }

    /// <exception cref="OptionsValidationException">It is none of the enumeration's names.</exception>
    public static T? Choice<T>(IConfigurationSection section, string key)
        where T : struct, Enum
    {
        if (Text(section, key) is not { } text)
        {
            return null;
        }

        return
            Enum.TryParse<T>(text, ignoreCase: true, out var choice)
            && Enum.IsDefined(choice)
            && !int.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? choice
            : throw Invalid(section, key, $"is none of {string.Join(", ", Enum.GetNames<T>())}");
    }

    /// <summary>Names the setting, never its value: that may be a secret in the wrong place.</summary>
    private static OptionsValidationException Invalid(IConfigurationSection section, string key, string fault)
    {
        var setting = $"{section.Path}:{key}";
        return new OptionsValidationException(setting, typeof(ConnectionSection), [$"{setting} {fault}."]);
    }
}
