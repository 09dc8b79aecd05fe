using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using IctPipeline.Azure;
using IctPipeline.Core.Articles;
using IctPipeline.Functions.Composition;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests.Settings;

/// <summary>A setting that the code reads.</summary>
/// <param name="Default">As configuration would say it; empty for none, null where it can't be told from the options.</param>
internal sealed record CodeSetting(string Name, string? Default);

/// <summary>Finds every setting that the app reads, from its source and its options classes.</summary>
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

    private static readonly Assembly[] Assemblies =
    [
        typeof(ReadLimits).Assembly,
        typeof(Article).Assembly,
        typeof(PipelineResources).Assembly,
        typeof(PipelineServices).Assembly,
    ];

    /// <summary>Properties that are set from another setting, not from configuration.</summary>
    private static readonly HashSet<string> Derived = ["Reading__MaxBytes"];

    public static IReadOnlyList<CodeSetting> Find() => Find([.. Sources()]);

    /// <summary>The same of some sources, by file name.</summary>
    /// <exception cref="InvalidOperationException">A source reads configuration in a way that is not understood.</exception>
    public static IReadOnlyList<CodeSetting> Find(IReadOnlyCollection<(string Name, string Text)> sources) =>
        [
            .. sources
                .SelectMany(source => OfSource(source.Name, source.Text))
                .Where(setting => !Derived.Contains(setting.Name))
                .DistinctBy(setting => setting.Name, StringComparer.OrdinalIgnoreCase)
                .OrderBy(setting => setting.Name, StringComparer.Ordinal),
        ];

    public static IEnumerable<(string Name, string Text)> Sources() =>
        Projects
            .SelectMany(project => Directory.GetFiles(RepositoryFolder.PathOf("src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file =>
                !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)
                && Path.GetFileName(file) != $"{nameof(SettingsReader)}.cs"
            )
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    private static IEnumerable<CodeSetting> OfSource(string file, string text)
    {
        foreach (Match match in Bound().Matches(text))
        {
            var type = Assemblies.SelectMany(assembly => assembly.GetTypes()).Single(type => type.Name == match.Groups["type"].Value);
            foreach (var setting in OfOptions(Section(match.Groups["section"].Value, text), type))
            {
                yield return setting;
            }
        }

        foreach (Match match in Direct().Matches(text))
        {
            yield return new CodeSetting(match.Groups["key"].Value.Replace(":", "__", StringComparison.Ordinal), null);
        }

        // The two connections are read key by key; their section is named by the class.
        foreach (Match match in Keyed().Matches(text))
        {
            var prefix = file.StartsWith("Cosmos", StringComparison.Ordinal)
                ? ResourceNames.CosmosConnection
                : ResourceNames.StorageConnection;
            yield return new CodeSetting($"{prefix}__{match.Groups["key"].Value}", null);
        }

        if (text.Contains("ConnectionSection.ConnectionString(", StringComparison.Ordinal))
        {
            var cosmos = file.StartsWith("Cosmos", StringComparison.Ordinal);
            yield return cosmos
                ? new CodeSetting("Cosmos__connectionString", null)
                : new CodeSetting(ResourceNames.StorageConnection, null);
            yield return new CodeSetting(
                $"{(cosmos ? ResourceNames.CosmosConnection : ResourceNames.StorageConnection)}__connectionString",
                null
            );
        }

        if (Reads().Count(text) > Bound().Count(text) && !text.Contains("ConnectionSection", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"{file} reads configuration in a way that this test does not understand: bind a section to a record, or read "
                    + $"configuration[\"Key\"]."
            );
        }
    }

    private static IEnumerable<CodeSetting> OfOptions(string prefix, Type type)
    {
        var defaults = Activator.CreateInstance(type);
        foreach (
            var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is { IsPublic: true })
        )
        {
            var name = $"{prefix}__{property.Name}";
            if (property.PropertyType.IsClass && property.PropertyType.Assembly == type.Assembly)
            {
                foreach (var inner in OfOptions(name, property.PropertyType))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return new CodeSetting(name, Text(property.GetValue(defaults)));
            }
        }
    }

    /// <summary>A value as configuration would say it.</summary>
    private static string Text(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            IEnumerable and not string => throw new InvalidOperationException("Lists are not understood here."),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    /// <summary>The section: a literal, or a constant of the same file or of the named type.</summary>
    private static string Section(string argument, string text)
    {
        if (argument[0] == '"')
        {
            return argument.Trim('"');
        }

        var parts = argument.Split('.');
        var declared = parts.Length == 1 ? Regex.Match(text, $@"const string {argument} = ""(\w+)""") : null;
        return declared is { Success: true }
            ? declared.Groups[1].Value
            : (string)
                Assemblies
                    .SelectMany(assembly => assembly.GetTypes())
                    .Single(type => type.Name == parts[^2])
                    .GetField(parts[^1], BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!
                    .GetValue(null)!;
    }

    [GeneratedRegex(
        @"(?:SettingsReader\.Read<(?<type>\w+)>\(\w+, (?<section>[\w."":]+)\)|\.GetSection\((?<section>[\w."":]+)\)\.Get<(?<type>\w+)>)"
    )]
    private static partial Regex Bound();

    [GeneratedRegex(@"[cC]onfiguration\[""(?<key>[\w:]+)""\]")]
    private static partial Regex Direct();

    [GeneratedRegex(@"ConnectionSection\.(?:Text|Address|Number|Choice<\w+>)\(\w+, ""(?<key>\w+)""\)")]
    private static partial Regex Keyed();

    [GeneratedRegex(@"\.GetSection\(|GetValue<|\.GetConnectionString\(|GetEnvironmentVariable\(")]
    private static partial Regex Reads();
}
