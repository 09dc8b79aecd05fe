using System.Collections;
using Microsoft.Extensions.Configuration;

namespace IctPipeline.Cli.Up;

/// <summary>Settings of a local run: those of the environment, but never its accounts.</summary>
internal static class RunSettings
{
    private const string Separator = "__";

    /// <summary>Sections that say where storage and Cosmos DB are. A local run never touches what they name.</summary>
    private static readonly string[] Connections =
    [
        "ArticlesStorage",
        "AzureWebJobsArticlesStorage",
        "AzureWebJobsStorage",
        "Cosmos",
        "AzureWebJobsCosmos",
        "ConnectionStrings",
    ];

    /// <param name="variables">Environment variables.</param>
    /// <param name="local">Settings that lead to the local servers.</param>
    /// <param name="language">Settings of the analysis that the command line chose; empty leaves it to the environment.</param>
    public static IConfiguration Build(
        IDictionary variables,
        IReadOnlyDictionary<string, string?> local,
        IReadOnlyDictionary<string, string> language
    )
    {
        var settings = variables
            .Cast<DictionaryEntry>()
            .Select(variable =>
                (Key: ((string)variable.Key).Replace(Separator, ":", StringComparison.Ordinal), Value: (string?)variable.Value)
            )
            .Where(setting => !Connections.Contains(setting.Key.Split(':')[0], StringComparer.OrdinalIgnoreCase))
            .GroupBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(setting => setting.Key, setting => setting.First().Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in local)
        {
            settings[key] = value;
        }

        foreach (var (key, value) in language)
        {
            settings[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }
}
