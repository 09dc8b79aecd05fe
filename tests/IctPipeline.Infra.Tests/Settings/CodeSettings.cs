using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using IctPipeline.Azure.Settings;
using IctPipeline.Functions.Composition;
using IctPipeline.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Infra.Tests.Settings;

/// <summary>A setting that the code reads.</summary>
/// <param name="Name">As an environment variable.</param>
/// <param name="Default">As configuration would say it; empty for none, null where another name of the setting has it.</param>
/// <param name="Range">What its value may be, by its annotations; empty where nothing bounds it, null as the default.</param>
internal sealed record CodeSetting(string Name, string? Default, string? Range);

/// <summary>Every setting that the app reads, from its options classes.</summary>
internal static partial class CodeSettings
{
    private static readonly string[] Projects =
    [
        "IctPipeline.Reading",
        "IctPipeline.Core",
        "IctPipeline.LocalAnalysis",
        "IctPipeline.Azure",
        "IctPipeline.Functions",
    ];

    /// <summary>What the composition registers.</summary>
    public static IReadOnlyList<SettingsSource> Sources() =>
        [
            .. new ServiceCollection()
                .AddIctPipeline(new ConfigurationBuilder().Build())
                .Select(service => service.IsKeyedService ? null : service.ImplementationInstance)
                .OfType<SettingsSource>(),
        ];

    public static IReadOnlyList<CodeSetting> Find() =>
        [.. Sources().SelectMany(Of).OrderBy(setting => setting.Name, StringComparer.Ordinal)];

    public static IEnumerable<CodeSetting> Of(SettingsSource source)
    {
        var defaults = Activator.CreateInstance(source.Options)!;
        foreach (var property in SettingsProperty.Of(source.Options).Where(property => !source.Elsewhere.ContainsKey(property.Path)))
        {
            var names = source.Names.GetValueOrDefault(property.Path) ?? [$"{source.Section}:{property.Path}"];
            yield return new CodeSetting(Variable(names[0]), Text(ValueOf(defaults, property.Path)), RangeOf(property));
            foreach (var other in names.Skip(1))
            {
                yield return new CodeSetting(Variable(other), null, null);
            }
        }
    }

    /// <summary>Sources of the app, by path, that read configuration themselves: their settings would be in no options class.</summary>
    public static IEnumerable<string> ReadingThemselves(IEnumerable<(string Path, string Text)> sources) =>
        sources.Where(source => Reads().IsMatch(source.Text)).Select(source => source.Path);

    public static IEnumerable<(string Path, string Text)> Shipped() =>
        Projects
            .SelectMany(project => Directory.GetFiles(RepositoryFolder.PathOf("src", project), "*.cs", SearchOption.AllDirectories))
            .Select(file => file.Replace('\\', '/'))
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/IctPipeline.Azure/Settings/", StringComparison.Ordinal)
            )
            .Select(file => (file, File.ReadAllText(file)));

    /// <summary>Settings that texts of the app name, as in "raise Articles:MaxBytes".</summary>
    public static IEnumerable<string> NamedInSentences() =>
        Shipped()
            .SelectMany(source => source.Text.Split('\n'))
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Named().Matches(line))
            .Select(match => match.Value)
            .Distinct();

    private static string Variable(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    private static object? ValueOf(object options, string path) =>
        path.Split(':').Aggregate((object?)options, (value, name) => value?.GetType().GetProperty(name)!.GetValue(value));

    private static string RangeOf(SettingsProperty property) =>
        property.Info.GetCustomAttribute<RangeAttribute>() is { } range ? RangeOf(range)
        : property.Info.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed ? string.Join(", ", allowed.Values)
        : property.Kind.IsEnum ? string.Join(", ", Enum.GetNames(property.Kind))
        : "";

    private static string RangeOf(RangeAttribute range)
    {
        var least = Text(Limit(range, range.Minimum));
        return range.Maximum is double.MaxValue
            ? $"{least} or more"
            : $"{(range.MinimumIsExclusive ? "above " : "")}{least} to {Text(Limit(range, range.Maximum))}";
    }

    private static object Limit(RangeAttribute range, object limit) =>
        range.OperandType == typeof(TimeSpan) ? TimeSpan.Parse(limit.ToString()!, CultureInfo.InvariantCulture) : limit;

    /// <summary>A value as configuration would say it.</summary>
    private static string Text(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            string text => text,
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"{value.GetType()} is not understood here."),
        };

    [GeneratedRegex(@"\b(?:Articles|Reading|Language|Reindex|Cosmos):[A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)*")]
    private static partial Regex Named();

    [GeneratedRegex(
        @"onfiguration\s*\[|onfiguration\.(?:Get|Bind)"
            + @"|\.GetSection\(|\.GetChildren\(|GetValue<|\.GetConnectionString\(|GetEnvironmentVariable"
    )]
    private static partial Regex Reads();
}
