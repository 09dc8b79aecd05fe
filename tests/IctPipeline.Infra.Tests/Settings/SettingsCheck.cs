using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests.Settings;

/// <summary>Code, template, page and example name the same settings, with the same values.</summary>
internal static class SettingsCheck
{
    /// <summary>Settings of the Functions host and the SDKs: our code does not read them.</summary>
    private static readonly HashSet<string> OfThePlatform = ["AZURE_TOKEN_CREDENTIALS", "ArticlesStorage__credential"];

    /// <summary>What the settings of the deployed app are.</summary>
    public static IReadOnlyDictionary<string, string> Deployed(InfraFiles files, params (string Name, object Value)[] parameters)
    {
        var settings = Deployment.Of(files, parameters).OfType("Microsoft.Web/sites/config").Single(config => config.Name == "appsettings");
        return ((Dictionary<string, object?>)settings.At("properties")!).ToDictionary(pair => pair.Key, pair => (string)pair.Value!);
    }

    /// <summary>The page names what the code reads, and nothing else, with the defaults and ranges of the code.</summary>
    public static IReadOnlyList<string> FaultsOfPage(IReadOnlyList<SettingRow> page, IReadOnlyList<CodeSetting> code)
    {
        var rows = page.ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);
        var read = code.Select(setting => setting.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. code.Where(setting => !rows.ContainsKey(setting.Name))
                .Select(setting =>
                    $"docs/settings.md lacks {setting.Name} (default \"{setting.Default}\"): add a row, a line in tuningSettings of "
                    + $"infra/modules/function-app.bicep, and one in local.settings.json.example"
                ),
            .. page.Where(row =>
                    !read.Contains(row.Name)
                    && !OfThePlatform.Contains(row.Name)
                    && !row.Name.StartsWith("AzureWebJobsStorage__", StringComparison.Ordinal)
                )
                .Select(row => $"docs/settings.md names {row.Name}, which nothing reads"),
            .. code.Where(setting =>
                    setting.Default is not null
                    && rows.TryGetValue(setting.Name, out var row)
                    && row.Default is not null
                    && row.Default != setting.Default
                )
                .Select(setting =>
                    $"docs/settings.md says that the default of {setting.Name} is \"{rows[setting.Name].Default}\"; it is "
                    + $"\"{setting.Default}\""
                ),
            .. code.Where(setting => setting.Range is not null && rows.TryGetValue(setting.Name, out var row) && row.Range != setting.Range)
                .Select(setting =>
                    $"docs/settings.md says that the range of {setting.Name} is \"{rows[setting.Name].Range}\"; it is \"{setting.Range}\""
                ),
        ];
    }

    /// <summary>The template sets what the page says, and nothing that is a secret.</summary>
    public static IReadOnlyList<string> FaultsOfTemplate(IReadOnlyDictionary<string, string> deployed, IReadOnlyList<SettingRow> page) =>
        [
            .. page.Where(row => !row.IsNever && !deployed.ContainsKey(row.Name)).Select(row => $"The template does not set {row.Name}"),
            .. page.Where(row => row.IsNever && deployed.ContainsKey(row.Name))
                .Select(row => $"The template sets {row.Name}, which must not be set"),
            .. deployed
                .Keys.Where(name => page.All(row => row.Name != name))
                .Select(name => $"The template sets {name}, which docs/settings.md does not name"),
            .. page.Where(row =>
                    row.IsDefault && row.Default is not null && deployed.TryGetValue(row.Name, out var value) && value != row.Default
                )
                .Select(row => $"The template sets {row.Name} to \"{deployed[row.Name]}\"; the default is \"{row.Default}\""),
        ];

    /// <summary>The example for local runs names every setting that a connection string leaves to be set.</summary>
    public static IReadOnlyList<string> FaultsOfExample(IReadOnlyDictionary<string, string> example, IReadOnlyList<SettingRow> page) =>
        [
            .. example
                .Keys.Where(name => page.All(row => row.Name != name) && name is not ("AzureWebJobsStorage" or "FUNCTIONS_WORKER_RUNTIME"))
                .Select(name => $"local.settings.json.example names {name}, which docs/settings.md does not"),
            .. page.Where(row =>
                    (row.IsDefault || row.Name is "ArticlesStorage" or "Cosmos__ConnectionString") && !example.ContainsKey(row.Name)
                )
                .Select(row => $"local.settings.json.example lacks {row.Name}"),
            .. page.Where(row =>
                    row.IsDefault && row.Default is not null && example.TryGetValue(row.Name, out var value) && value != row.Default
                )
                .Select(row => $"local.settings.json.example sets {row.Name} to \"{example[row.Name]}\"; the default is \"{row.Default}\""),
        ];
}
