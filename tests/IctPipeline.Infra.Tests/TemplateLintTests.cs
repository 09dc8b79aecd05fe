using IctPipeline.Infra.Tests.Checks;
using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests;

/// <summary>
/// What the compiler and its linter (infra/bicepconfig.json) say of the templates, and checks of their form that it does not make.
/// </summary>
[Collection(BicepCollection.Name)]
public sealed class TemplateLintTests
{
    private const string Identity = "modules/identity.bicep";

    [BicepFact]
    public void Diagnostics_OfTheTemplates_AreNone() => Assert.Empty(InfraFiles.Shipped.Compiled.Diagnostics);

    [BicepTheory]
    [InlineData(
        "main.bicep",
        "'${abbreviations.plan}${token}'",
        "'${abbreviations.plan}${tokens}'",
        "Error BCP057: The name \"tokens\" does not exist"
    )]
    [InlineData("main.bicep", "alertEmailList)) {", "alertMails)) {", "Error BCP057: The name \"alertMails\" does not exist")]
    [InlineData("modules/cosmos.bicep", "for reader in readers", "for each in readers", "Error BCP057: The name \"reader\" does not exist")]
    [InlineData(Identity, "  tags: tags\n", "", "Error no-unused-params: Parameter \"tags\"")]
    [InlineData("main.bicep", "    name: languageName\n", "    name: 'lang-x'\n", "Error no-unused-vars: Variable \"languageName\"")]
    [InlineData(
        "modules/roles.bicep",
        "scope: bodiesContainer\n  name: guid(bodiesContainer.id",
        "scope: articlesContainer\n  name: guid(articlesContainer.id",
        "Error no-unused-existing-resources: Existing resource \"bodiesContainer\""
    )]
    [InlineData(Identity, "  location: location\n", "  location: 'southeastasia'\n", "Error no-hardcoded-location")]
    [InlineData(Identity, "  tags: tags\n}", "  tags: tags\n  colour: 'red'\n}", "Error BCP037: The property \"colour\" is not allowed")]
    [InlineData(
        "modules/events.bicep",
        "blobContainerName: 'events-deleted-dead'",
        "blobContainer: 'events-deleted-dead'",
        "Warning BCP037: The property \"blobContainer\" is not allowed"
    )]
    [InlineData(Identity, "param location string", "param location text", "Error BCP302: The name \"text\" is not a valid type")]
    [InlineData("modules/roles.bicep", "guid(hostStorage.id", "guide(hostStorage.id", "Error BCP082: The name \"guide\" does not exist")]
    [InlineData(
        "modules/events.bicep",
        "resource topicDeletedDead ",
        "resource topicCreatedDead ",
        "Error BCP028: Identifier \"topicCreatedDead\" is declared multiple times"
    )]
    [InlineData("modules/events.bicep", "    topicQueue\n", "    topicQueues\n", "\"topicQueues\" does not exist")]
    [InlineData(
        "modules/events.bicep",
        "    topicQueue\n",
        "    'topicQueue'\n",
        "Error BCP034: The enclosing array expected an item of type \"module[] | (resource | module) | resource[]\""
    )]
    [InlineData("main.bicep", "'modules/budget.bicep'", "'modules/budgets.bicep'", "Error BCP091: An error occurred reading file")]
    [InlineData("main.bicep", "    backupTier", "    backup", "Error BCP037: The property \"backup\" is not allowed")]
    [InlineData("main.bicep", "    backupTier: cosmosBackupTier\n", "", "missing the following required properties: \"backupTier\"")]
    [InlineData(
        "main.bicep",
        "cosmos.outputs.endpoint",
        "cosmos.outputs.uri",
        "Error BCP053: The type \"outputs\" does not contain property \"uri\""
    )]
    [InlineData("modules/network.bicep", "      part: endpoint.part\n", "", "missing the following required properties: \"part\"")]
    [InlineData(Identity, "@2024-11-30", "", "Error BCP029: The resource type is not valid")]
    [InlineData(Identity, "  tags: tags\n}", "  tags: tags\n", "Error BCP018: Expected the \"}\" character")]
    [InlineData(Identity, "name: name", "name: 'name", "Error BCP004: The string at this location is not terminated")]
    [InlineData(Identity, "name: name", "name: '${name'", "Error BCP004: The string at this location is not terminated")]
    [InlineData(Identity, "name: name", "name = name", "Error BCP018: Expected the \":\" character")]
    [InlineData(Identity, "name: name", "name: [name", "Error BCP018: Expected the \"}\" character")]
    [InlineData(Identity, "name: name", "name: ;", "Error BCP009: Expected a literal value")]
    [InlineData(Identity, "param name string", "parameter name string", "Error BCP007: This declaration type is not recognized")]
    [InlineData(Identity, "// The identity", "/* The identity", "Error BCP002: The multi-line comment at this location is not terminated")]
    public void Diagnostics_Broken_SayWhere(string path, string piece, string other, string fault)
    {
        var found = InfraFiles.Shipped.With(path, piece, other).Compiled.Diagnostics;

        Assert.True(
            found.Any(each => each.StartsWith($"{path}(", StringComparison.Ordinal) && each.Contains(fault, StringComparison.Ordinal)),
            string.Join('\n', found)
        );
    }

    /// <summary>Right Bicep, though it does something else: the checks of what is deployed find it, not the compiler.</summary>
    [BicepTheory]
    [InlineData("modules/cosmos.bicep", "scope: '${account.id}/dbs/${database.name}/colls/${articles.name}'", "scope: account.id")]
    [InlineData("modules/roles.bicep", "scope: bodiesContainer", "scope: articlesContainer")]
    public void Diagnostics_OtherButRight_AreNone(string path, string piece, string other) =>
        Assert.Empty(InfraFiles.Shipped.With(path, piece, other).Compiled.Diagnostics);

    [BicepFact]
    public void Templates_All_AreUsedAndDescribed() => Assert.Empty(TemplateCheck.Faults(InfraFiles.Shipped));

    [BicepTheory]
    [InlineData(Identity, "@description('Azure region.')\n", "", "location has no description")]
    [InlineData(
        "scripts/subscribe-created.sh",
        "modules/created-subscription.bicep",
        "created.bicep",
        "modules/created-subscription.bicep is used by nobody"
    )]
    public void Templates_UnusedOrUndescribed_AreFound(string path, string piece, string other, string fault) =>
        Assert.Contains(
            TemplateCheck.Faults(InfraFiles.Shipped.With(path, piece, other)),
            each => each.Contains(fault, StringComparison.Ordinal)
        );

    [Fact]
    public void Versions_OfTheTemplates_AreNewEnough() => Assert.Empty(VersionCheck.Faults(InfraFiles.Shipped));

    [Theory]
    [InlineData(Identity, "@2024-11-30", "@2023-01-31")]
    [InlineData(Identity, "@2024-11-30", "@2025-01-31-preview")]
    [InlineData(Identity, "@2024-11-30", "")]
    [InlineData(
        "modules/roles.bicep",
        "resource hostStorage 'Microsoft.Storage/storageAccounts@2025-08-01'",
        "resource hostStorage 'Microsoft.Storage/storageAccounts@2025-06-01'"
    )]
    public void Versions_Old_AreFound(string path, string piece, string other) =>
        Assert.NotEmpty(VersionCheck.Faults(InfraFiles.Shipped.With(path, piece, other)));

    [BicepFact]
    public void Declarations_AgainstTheCompiler_AreAll() =>
        Assert.All(
            InfraFiles.Shipped.Templates,
            path =>
                Assert.Equal(
                    InfraFiles.Shipped.Compiled.Symbols(path).Order(StringComparer.Ordinal),
                    InfraFiles.Shipped.Declarations(path).Select(each => each.Name).Order(StringComparer.Ordinal)
                )
        );

    /// <summary>In a copy, the JSON of modules stands for those that are not changed; what comes out must not differ by that.</summary>
    [BicepFact]
    public void Copy_WithCompiledModules_DeploysTheSame()
    {
        var copy = InfraFiles.Shipped.With(InfraFiles.Main, "// azd keeps", "// azd holds");

        Assert.Equal(Foretold(InfraFiles.Shipped), Foretold(copy));
    }

    private static IEnumerable<string> Foretold(InfraFiles files) =>
        Deployment.Of(files, ("networkIsolation", true)).Resources.Select(resource => resource.Source);
}
