using Microsoft.Extensions.Configuration;

namespace IctPipeline.Azure.Settings;

/// <summary>An options class and where its values stand in the configuration. Registered beside the options themselves.</summary>
/// <param name="Options">The class; each public property that can be set is a setting.</param>
/// <param name="Section">Where its properties are looked for under their own names.</param>
public sealed record SettingsSource(Type Options, string Section)
{
    /// <summary>
    /// Properties that are looked for elsewhere: whole names of settings, of which the first that is not blank counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Properties that a setting of other options decides, and that setting's whole name. Setting them is an error.</summary>
    public IReadOnlyDictionary<string, string> Elsewhere { get; init; } = new Dictionary<string, string>();

    /// <summary>The setting behind a property, as a message names it: the one that gave its value, else the usual one.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="path">The property, with <c>:</c> before one of a nested class.</param>
    internal string NameOf(IConfiguration configuration, string path) =>
        Names.TryGetValue(path, out var names)
            ? names.FirstOrDefault(each => !string.IsNullOrWhiteSpace(configuration[each])) ?? names[0]
            : $"{Section}:{Keys(configuration).Select(pair => pair.Key).FirstOrDefault(key => IsSame(key, path)) ?? path}";

    /// <summary>What the configuration says about the properties.</summary>
    internal IEnumerable<Setting> Read(IConfiguration configuration)
    {
        foreach (var (key, value) in Keys(configuration))
        {
            if (value is not null && Property(key) is { } property && !Names.ContainsKey(property.Path))
            {
                yield return new Setting(property, $"{Section}:{key}", value);
            }
        }

        foreach (var path in Names.Keys)
        {
            var name = NameOf(configuration, path);
            if (configuration[name]?.Trim() is { Length: > 0 } value)
            {
                yield return new Setting(Property(path)!, name, value);
            }
        }
    }

    /// <summary>As they are spelled there: messages show them so.</summary>
    private IEnumerable<KeyValuePair<string, string?>> Keys(IConfiguration configuration) =>
        configuration.GetSection(Section).AsEnumerable(makePathsRelative: true);

    private SettingsProperty? Property(string key) => SettingsProperty.Of(Options).FirstOrDefault(property => IsSame(property.Path, key));

    private static bool IsSame(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One value of the configuration.</summary>
/// <param name="Name">The setting's whole name.</param>
internal sealed record Setting(SettingsProperty Property, string Name, string Value);
