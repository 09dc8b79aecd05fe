using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IctPipeline.Core.Processing;
using IctPipeline.Infra.Tests.Repository;
using IctPipeline.Infra.Tests.Templates;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests;

/// <summary>Files beside the templates that must fit them, and the code.</summary>
[Collection(BicepCollection.Name)]
public sealed partial class RepositoryTests
{
    [Fact]
    public void Workflows_All_ArePinnedAndFrugal()
    {
        Assert.Equal(["ci.yml", "codeql.yml", "deploy.yml"], Workflows.Shipped.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Workflows.Faults(Workflows.Shipped));
    }

    [Theory]
    [InlineData("ci.yml", "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "is not pinned")]
    [InlineData(
        "ci.yml",
        "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
        "@3d3c42e5aac5ba805825da76410c181273ba90b1",
        "is not pinned"
    )]
    [InlineData("deploy.yml", "\npermissions:\n  contents: read\n", "\npermissions:\n  contents: write\n", "may do more than read")]
    [InlineData("deploy.yml", "${{ vars.AZURE_CLIENT_ID }}", "${{ secrets.AZURE_CLIENT_ID }}", "a secret is used")]
    [InlineData("ci.yml", "  pull_request:", "  pull_request_target:", "strangers")]
    [InlineData("codeql.yml", "          persist-credentials: false\n", "", "leaves the token behind")]
    [InlineData(
        "ci.yml",
        "- run: npm test --prefix infra/local",
        "- run: echo ${{ github.event.pull_request.title }}",
        "put into a script"
    )]
    [InlineData("codeql.yml", "    timeout-minutes: 60\n", "", "no time limit")]
    [InlineData(
        "codeql.yml",
        "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
        "@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
        "in several versions"
    )]
    public void Workflows_Wrong_AreFound(string name, string piece, string other, string fault)
    {
        Assert.Contains(piece, Workflows.Shipped[name], StringComparison.Ordinal);
        var changed = new Dictionary<string, string>(Workflows.Shipped)
        {
            [name] = Workflows.Shipped[name].Replace(piece, other, StringComparison.Ordinal),
        };

        Assert.Contains(Workflows.Faults(changed), each => each.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "ci.yml",
        "ubuntu-24.04, windows-2025",
        "ICT_TEST_COSMOS",
        "dotnet csharpier check",
        "--vulnerable",
        "az bicep build",
        "az bicep lint",
        "TextAnalytics=package",
        "azure-functions-core-tools@4",
        "EveryTrigger"
    )]
    [InlineData("codeql.yml", "csharp", "javascript-typescript")]
    [InlineData("deploy.yml", "id-token: write", "azd provision", "azd deploy", "--federated-credential-provider")]
    public void Workflows_Jobs_AreThere(string name, params string[] pieces) =>
        Assert.All(pieces, piece => Assert.Contains(piece, Workflows.Shipped[name], StringComparison.Ordinal));

    /// <summary>Tests, workflow and dev container compile the templates with one version.</summary>
    [Fact]
    public void Bicep_EverywhereItIsTaken_IsOfOneVersion()
    {
        var version = XDocument.Load(RepositoryFolder.PathOf("Directory.Packages.props")).Descendants("BicepVersion").Single().Value;

        Assert.Equal([version], BicepInstall().Matches(Workflows.Shipped["ci.yml"]).Select(match => match.Groups[1].Value));
        Assert.Contains(
            $"\"bicepVersion\": \"v{version}\"",
            RepositoryFiles.Text(".devcontainer/devcontainer.json"),
            StringComparison.Ordinal
        );
        Assert.All(Workflows.Shipped.Values, text => Assert.Equal(text.Split("az bicep install").Length, BicepInstall().Count(text) + 1));
    }

    [BicepFact]
    public void AzureYaml_AgainstTemplatesAndProject_Fits()
    {
        var text = RepositoryFiles.Text("azure.yaml");
        var service = Service().Match(text);
        var site = Deployment.Of(InfraFiles.Shipped).OfType("Microsoft.Web/sites").Single();

        Assert.Equal(service.Groups[1].Value, site.At("tags", "azd-service-name"));
        Assert.True(File.Exists(RepositoryFolder.PathOf([.. service.Groups[2].Value.Split('/'), "IctPipeline.FunctionApp.csproj"])));
        Assert.All(
            Run().Matches(text).Select(match => match.Groups[1].Value),
            script => Assert.True(File.Exists(RepositoryFolder.PathOf(script.Split('/'))), script)
        );
        Assert.All(
            Deployment.Of(InfraFiles.Shipped).Resources.Where(resource => resource.At("tags") is not null),
            resource => Assert.Equal("news", resource.At("tags", "azd-env-name"))
        );
    }

    [BicepFact]
    public void Parameters_AgainstMain_ExistAndAreFilled()
    {
        using var json = JsonDocument.Parse(InfraFiles.Shipped.Text("main.parameters.json"));
        var parameters = InfraFiles
            .Shipped.Compiled.Template(InfraFiles.Main)
            .GetProperty("parameters")
            .EnumerateObject()
            .ToDictionary(each => each.Name, each => each.Value);
        var given = json
            .RootElement.GetProperty("parameters")
            .EnumerateObject()
            .ToDictionary(each => each.Name, each => each.Value.GetProperty("value").GetString()!);

        Assert.All(given, each => Assert.True(parameters.ContainsKey(each.Key), each.Key));
        Assert.All(given.Values, value => Assert.Matches(@"^\$\{[A-Z_]+(=[^}]*)?\}$", value));
        Assert.All(
            parameters.Where(each => !each.Value.TryGetProperty("defaultValue", out _)),
            each => Assert.Contains(each.Key, given.Keys)
        );

        // azd turns text into truth values and numbers, and nothing else.
        Assert.All(
            given.Keys,
            name => Assert.Contains(parameters[name].GetProperty("type").GetString(), new[] { "string", "int", "bool" })
        );
    }

    [BicepFact]
    public void Scripts_EnvironmentOfAzd_IsWhatTheTemplatesAnswer()
    {
        var outputs = InfraFiles
            .Shipped.Compiled.Template(InfraFiles.Main)
            .GetProperty("outputs")
            .EnumerateObject()
            .Select(output => output.Name)
            .Append("AZURE_SUBSCRIPTION_ID")
            .ToHashSet();
        foreach (var script in new[] { "scripts/subscribe-created.sh", "scripts/subscribe-created.ps1" })
        {
            var used = Variable()
                .Matches(InfraFiles.Shipped.Text(script))
                .Select(match => match.Value)
                .Where(name => !name.StartsWith("ICT_WAIT", StringComparison.Ordinal))
                .Distinct()
                .ToList();

            Assert.Equal(6, used.Count);
            Assert.All(used, name => Assert.Contains(name, outputs));
        }
    }

    [Fact]
    public void Abbreviations_All_AreUsed()
    {
        using var json = JsonDocument.Parse(InfraFiles.Shipped.Text("abbreviations.json"));

        Assert.All(
            json.RootElement.EnumerateObject(),
            each => Assert.Contains($"abbreviations.{each.Name}}}", InfraFiles.Shipped.Text(InfraFiles.Main), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Version_InOnePlace_IsThePipelines()
    {
        var version = XDocument.Load(RepositoryFolder.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;
        using var openApi = JsonDocument.Parse(RepositoryFiles.Text("docs/openapi.json"));

        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$", version);
        Assert.Equal(version.Split('-')[0], new ArticleProcessorOptions().PipelineVersion);
        Assert.Equal(version, openApi.RootElement.GetProperty("info").GetProperty("version").GetString());
        Assert.DoesNotContain(
            RepositoryFiles.All().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)),
            file => RepositoryFiles.Text(file).Contains("<Version>", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Files_ForUsersAndReviewers_AreThere() =>
        Assert.All(
            [
                "LICENSE",
                "SECURITY.md",
                "docs/security.md",
                "docs/runbook.md",
                "docs/settings.md",
                ".devcontainer/devcontainer.json",
                ".vscode/launch.json",
                ".github/dependabot.yml",
            ],
            file => Assert.True(RepositoryFiles.Text(file).Length > 100, file)
        );

    [GeneratedRegex(@"services:\n  (\w+):\n    project: \./(\S+)")]
    private static partial Regex Service();

    [GeneratedRegex(@"az bicep install --version v(\d+\.\d+\.\d+)\n")]
    private static partial Regex BicepInstall();

    [GeneratedRegex(@"run: (\S+)")]
    private static partial Regex Run();

    [GeneratedRegex(@"\b(?:AZURE|ICT)_[A-Z_]+\b")]
    private static partial Regex Variable();
}
