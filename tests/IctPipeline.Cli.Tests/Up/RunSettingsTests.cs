using System.Collections;
using IctPipeline.Cli.Up;
using Microsoft.Extensions.Configuration;

namespace IctPipeline.Cli.Tests.Up;

public sealed class RunSettingsTests
{
    private static readonly Dictionary<string, string?> Local = new()
    {
        ["ArticlesStorage"] = "local storage",
        ["Cosmos:ConnectionString"] = "local cosmos",
    };
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void Build_AccountsInTheEnvironment_AreNeverTouched()
    {
        var environment = new Hashtable
        {
            ["Cosmos__Endpoint"] = "https://production",
            ["ArticlesStorage__blobServiceUri"] = "https://production",
            ["AzureWebJobsArticlesStorage"] = "production",
            ["ConnectionStrings__Cosmos"] = "production",
        };

        var settings = RunSettings.Build(environment, Local, None);

        Assert.Equal("local storage", settings["ArticlesStorage"]);
        Assert.DoesNotContain(settings.AsEnumerable(), setting => setting.Value?.Contains("production", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Build_OtherSettings_ComeFromTheEnvironment()
    {
        var settings = RunSettings.Build(new Hashtable { ["Articles__MaxBytes"] = "5", ["Language__Provider"] = "Azure" }, Local, None);

        Assert.Equal("5", settings["Articles:MaxBytes"]);
        Assert.Equal("Azure", settings["Language:Provider"]);
    }

    [Fact]
    public void Build_LanguageOption_WinsOverTheEnvironment() =>
        Assert.Equal(
            "local",
            RunSettings.Build(
                new Hashtable { ["Language__Provider"] = "Azure" },
                Local,
                new Dictionary<string, string> { ["Language:Provider"] = "local" }
            )["Language:Provider"]
        );
}
