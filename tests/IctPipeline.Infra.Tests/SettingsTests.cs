using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Language;
using IctPipeline.Azure.Settings;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Processing;
using IctPipeline.Functions.Composition;
using IctPipeline.Functions.Telemetry;
using IctPipeline.Infra.Tests.Settings;
using IctPipeline.Infra.Tests.Templates;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Infra.Tests;

/// <summary>Settings: what the code reads, what the page says, what the template sets, what the example shows.</summary>
[Collection(BicepCollection.Name)]
public sealed class SettingsTests
{
    private static readonly IReadOnlyList<SettingRow> Page = SettingsTable.Read(SettingsTable.Shipped);

    [Fact]
    public void Page_AgainstTheCode_NamesEverySetting() => Assert.Empty(SettingsCheck.FaultsOfPage(Page, CodeSettings.Find()));

    [Theory]
    [InlineData(
        "| `Reading__WordsPerMinute` ",
        "| `Reading__WordsAMinute` ",
        "lacks Reading__WordsPerMinute",
        "names Reading__WordsAMinute"
    )]
    [InlineData(
        "| `Reading__WordsPerMinute` | `220`",
        "| `Reading__WordsPerMinute` | `200`",
        "default of Reading__WordsPerMinute",
        "it is \"220\""
    )]
    [InlineData(
        "| `Reading__WordsPerMinute` | `220` | 50 to 2000",
        "| `Reading__WordsPerMinute` | `220` | 50 to 200",
        "range of Reading__WordsPerMinute",
        "it is \"50 to 2000\""
    )]
    public void Page_Wrong_IsFound(string piece, string other, params string[] faults)
    {
        Assert.Contains(piece, SettingsTable.Shipped, StringComparison.Ordinal);
        var found = SettingsCheck.FaultsOfPage(
            SettingsTable.Read(SettingsTable.Shipped.Replace(piece, other, StringComparison.Ordinal)),
            CodeSettings.Find()
        );

        Assert.All(faults, fault => Assert.Contains(found, each => each.Contains(fault, StringComparison.Ordinal)));
    }

    [Fact]
    public void Sentences_ThatNameASetting_NameOneThatIsBound()
    {
        var bound = CodeSettings.Find().Select(setting => setting.Name.Replace("__", ":", StringComparison.Ordinal)).ToHashSet();

        var named = CodeSettings.NamedInSentences().ToList();

        Assert.Contains("Articles:MaxBytes", named);
        Assert.Empty(named.Except(bound));
    }

    [Fact]
    public void Code_NewProperty_IsASettingWithDefaultAndRange()
    {
        var source = new SettingsSource(typeof(PaintOptions), "Paint")
        {
            Names = new Dictionary<string, IReadOnlyList<string>> { [nameof(PaintOptions.Colour)] = ["COLOUR", "Paint:Colour"] },
            Elsewhere = new Dictionary<string, string> { [nameof(PaintOptions.Price)] = "Shop:Price" },
        };

        Assert.Equal(
            [
                new CodeSetting("Paint__Coats", "2", "1 to 5"),
                new CodeSetting("Paint__Drying", "01:00:00", "00:00:00 to 1.00:00:00"),
                new CodeSetting("Paint__Mix__Share", "0.5", "above 0 to 1"),
                new CodeSetting("COLOUR", "red", "red, blue"),
                new CodeSetting("Paint__Colour", null, null),
            ],
            CodeSettings.Of(source)
        );
    }

    [Fact]
    public void Code_NoSource_ReadsConfigurationItself() => Assert.Empty(CodeSettings.ReadingThemselves(CodeSettings.Shipped()));

    [Theory]
    [InlineData("configuration[\"Articles:Colour\"]")]
    [InlineData("configuration.GetSection(ReadLimits.Section).Get<ReadLimits>()")]
    [InlineData("builder.Configuration.Bind(options)")]
    [InlineData("Environment.GetEnvironmentVariable(\"COLOUR\")")]
    public void Code_ReadingConfigurationItself_IsFound(string source) =>
        Assert.Equal(["A.cs"], CodeSettings.ReadingThemselves([("A.cs", source)]));

    [BicepTheory]
    [InlineData("Azure")]
    [InlineData("Local")]
    public void Template_AgainstThePage_SetsEverySetting(string provider)
    {
        var rows = Page.Where(row => provider == "Azure" || row.Name != "Language__Endpoint").ToList();

        Assert.Empty(SettingsCheck.FaultsOfTemplate(SettingsCheck.Deployed(InfraFiles.Shipped, ("languageProvider", provider)), rows));
    }

    [BicepTheory]
    [InlineData("  Reading__CpuBudget: '00:00:05'\n", "", "does not set Reading__CpuBudget")]
    [InlineData("Reading__CpuBudget: '00:00:05'", "Reading__CpuBudget: '00:00:06'", "sets Reading__CpuBudget to \"00:00:06\"")]
    [InlineData(
        "Reading__CpuBudget: '00:00:05'",
        "Reading__CpuBudget: '00:00:05'\n  Colour: 'red'",
        "sets Colour, which docs/settings.md does not name"
    )]
    [InlineData(
        "Reading__CpuBudget: '00:00:05'",
        "Reading__CpuBudget: '00:00:05'\n  Language__Key: 'x'",
        "sets Language__Key, which must not be set"
    )]
    public void Template_Wrong_IsFound(string piece, string other, string fault)
    {
        var deployed = SettingsCheck.Deployed(InfraFiles.Shipped.With("modules/function-app.bicep", piece, other));

        Assert.Contains(SettingsCheck.FaultsOfTemplate(deployed, Page), each => each.Contains(fault, StringComparison.Ordinal));
    }

    [BicepTheory]
    [InlineData(true, "Azure")]
    [InlineData(false, "Local")]
    public void Template_ReadByTheApp_StartsWithWhatIsMeant(bool isolated, string provider)
    {
        var configuration = Configuration(
            SettingsCheck.Deployed(InfraFiles.Shipped, ("networkIsolation", isolated), ("languageProvider", provider))
        );
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(configuration)
            .AddIctPipeline(configuration)
            .BuildServiceProvider();

        var storage = services.GetRequiredService<StorageOptions>();
        var cosmos = services.GetRequiredService<CosmosOptions>();
        var language = services.GetRequiredService<LanguageOptions>();
        Assert.Equal((null, RuntimeValues.ClientId), (storage.ConnectionString, storage.ClientId));
        Assert.Equal((null, RuntimeValues.ClientId), (cosmos.ConnectionString, cosmos.ClientId));
        Assert.Equal(new ArticleProcessorOptions(), services.GetRequiredService<ArticleProcessorOptions>());
        Assert.Equal(new ReadLimits(), services.GetRequiredService<ReadLimits>());
        Assert.Equal(provider == "Azure", language.UsesService);
        Assert.Null(language.Key);
        Assert.Equal(
            new LanguageOptions
            {
                RequestsPerMinute = 100,
                MonthlyRecordBudget = 1_000_000,
                ManagedIdentityClientId = RuntimeValues.ClientId,
            },
            language with
            {
                Provider = null,
                Endpoint = null,
            }
        );
        Assert.Equal(RuntimeValues.ClientId, services.GetRequiredService<TelemetryOptions>().AzureMonitorIdentity?.ClientId);
        Assert.NotNull(services.GetRequiredService<TelemetryOptions>().AzureMonitor);
    }

    [Fact]
    public void Example_AgainstThePage_NamesEverySetting() => Assert.Empty(SettingsCheck.FaultsOfExample(Example(), Page));

    [Fact]
    public void Example_Wrong_IsFound()
    {
        var example = new Dictionary<string, string>(Example()) { ["Reading__CpuBudget"] = "1", ["Colour"] = "red" };
        example.Remove("Reading__WordsPerMinute");

        Assert.Equal(3, SettingsCheck.FaultsOfExample(example, Page).Count);
    }

    [Fact]
    public void Example_ReadByTheApp_StartsOnceTheKeyIsThere()
    {
        var values = new Dictionary<string, string>(Example());
        values["Cosmos__ConnectionString"] = values["Cosmos__ConnectionString"]
            .Replace("<the key that node cosmos.mjs prints>", "QUFBQQ==", StringComparison.Ordinal);
        var configuration = Configuration(values);
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(configuration)
            .AddIctPipeline(configuration)
            .BuildServiceProvider();

        Assert.True(services.GetRequiredService<StorageOptions>().IsLocal);
        Assert.True(services.GetRequiredService<CosmosOptions>().IsLocal);
    }

    private static Dictionary<string, string> Example()
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(RepositoryFolder.PathOf("src", "IctPipeline.FunctionApp", "local.settings.json.example"))
        );
        return json
            .RootElement.GetProperty("Values")
            .EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.GetString()!);
    }

    private static IConfiguration Configuration(IReadOnlyDictionary<string, string> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value))
            )
            .Build();

    private sealed class PaintOptions
    {
        [Range(1, 5)]
        public int Coats { get; init; } = 2;

        [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
        public TimeSpan Drying { get; init; } = TimeSpan.FromHours(1);

        public MixOptions Mix { get; init; } = new();

        [AllowedValues("red", "blue")]
        public string Colour { get; init; } = "red";

        public int Price { get; init; }

        /// <summary>Not a setting: nothing can set it.</summary>
        public bool IsRed => Colour == "red";
    }

    private sealed class MixOptions
    {
        [Range(0.0, 1.0, MinimumIsExclusive = true)]
        public double Share { get; init; } = 0.5;
    }
}
