using System.Globalization;
using System.Text.RegularExpressions;
using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>API versions are of 2024 or later, stable, and one a type.</summary>
internal static partial class VersionCheck
{
    private const int OldestYear = 2024;

    /// <summary>Types that have no newer stable version (Azure/bicep-types-az of 2026-08-20): this very one is asked for.</summary>
    private static readonly Dictionary<string, string> Newest = new()
    {
        ["Microsoft.Authorization/roleAssignments"] = "2022-04-01",
        ["Microsoft.Insights/actionGroups"] = "2023-01-01",
        ["Microsoft.Insights/components"] = "2020-02-02",
        ["Microsoft.Insights/diagnosticSettings"] = "2021-05-01-preview",
        ["Microsoft.Insights/workbooks"] = "2023-06-01",
    };

    public static IReadOnlyList<string> Faults(InfraFiles files)
    {
        var resources = files.Templates.SelectMany(files.Declarations).Where(each => !each.IsModule).ToList();
        return
        [
            .. resources
                .Where(each => !Fine(each))
                .Select(each => $"{each.Path}({each.Line}): {each.Target} is of no version that may be used"),
            .. resources
                .GroupBy(each => each.Type)
                .Where(group => group.Select(each => each.Version).Distinct().Count() > 1)
                .Select(group => $"{group.Key} is used in several versions"),
            .. Newest
                .Keys.Where(type => resources.TrueForAll(each => each.Type != type))
                .Select(type => $"{type} is an exception that nothing needs"),
        ];
    }

    private static bool Fine(Declaration resource) =>
        Newest.TryGetValue(resource.Type, out var only)
            ? resource.Version == only
            : Pattern().Match(resource.Version) is { Success: true } match
                && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) >= OldestYear;

    [GeneratedRegex(@"^(\d{4})-\d\d-\d\d$")]
    private static partial Regex Pattern();
}
