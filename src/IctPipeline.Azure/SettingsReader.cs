using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure;

/// <summary>Reads a section of settings into a record.</summary>
public static partial class SettingsReader
{
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="section">Name of the section; where it is missing the record has its defaults.</param>
    /// <exception cref="OptionsValidationException">
    /// A value is of the wrong kind. The message names the setting and not the value, which may be a secret in the wrong place.
    /// </exception>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(configuration);
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException error)
        {
            throw new OptionsValidationException(section, typeof(T), [Describe(section, error.Message)]);
        }
    }

    /// <summary>Refuses a value that is out of its range.</summary>
    /// <param name="range">What the value must be, as the end of a sentence.</param>
    /// <exception cref="OptionsValidationException">It does not hold; the message names the setting.</exception>
    public static void Require<T>(bool holds, string section, string key, string range)
    {
        if (!holds)
        {
            throw new OptionsValidationException(section, typeof(T), [$"{section}:{key} must be {range}."]);
        }
    }

    /// <summary>The binder's message ends with the setting's path and the type; before them stands the value.</summary>
    private static string Describe(string section, string message) =>
        Path().Match(message) is { Success: true } match
            ? $"{match.Groups[1].Value} can't be read as {match.Groups[2].Value.Split('.')[^1].TrimEnd(']')}."
            : $"A setting under {section} can't be read.";

    [GeneratedRegex(
        @"' at '([\w:]+)' to type '([^']+)'\.?$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Path();
}
