using IctPipeline.Infra.Tests.Bicep;
using IctPipeline.Infra.Tests.Checks;
using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests;

/// <summary>The templates keep to the language, as far as a parser can tell; each check finds what it is for.</summary>
public sealed class TemplateLintTests
{
    [Fact]
    public void Symbols_OfTheTemplates_ResolveAndAreUsed() => Assert.Empty(SymbolCheck.Faults(InfraFiles.Shipped));

    [Theory]
    [InlineData("main.bicep", "'${abbreviations.plan}${token}'", "'${abbreviations.plan}${tokens}'", "tokens is not defined")]
    [InlineData("main.bicep", "alertEmailList)) {", "alertMails)) {", "alertMails is not defined")]
    [InlineData("modules/cosmos.bicep", "scope: '${account.id}/dbs/${database.name}/colls/${articles.name}'", "scope: account.id", null)]
    [InlineData("modules/cosmos.bicep", "for reader in readers", "for each in readers", "reader is not defined")]
    [InlineData("modules/identity.bicep", "tags: tags\n", "", "tags is not used")]
    [InlineData("modules/identity.bicep", "@description('Azure region.')\n", "", "location has no description")]
    [InlineData("modules/identity.bicep", "param location string", "param location text", "text is no type")]
    [InlineData("modules/roles.bicep", "guid(hostStorage.id", "guide(hostStorage.id", "guide is no function")]
    [InlineData("modules/roles.bicep", "scope: bodiesContainer", "scope: articlesContainer", null)]
    [InlineData("modules/events.bicep", "resource topicDeletedDead ", "resource topicCreatedDead ", "topicCreatedDead is defined twice")]
    [InlineData("modules/events.bicep", "    topicQueue\n", "    topicQueues\n", "dependsOn names resources")]
    public void Symbols_Broken_AreFound(string path, string piece, string other, string? fault)
    {
        var faults = SymbolCheck.Faults(InfraFiles.Shipped.With(path, piece, other));

        Assert.True(fault is null ? faults.Count == 0 : faults.Any(each => each.Contains(fault, StringComparison.Ordinal)), string.Join('\n', faults));
    }

    [Fact]
    public void Modules_OfTheTemplates_Fit() => Assert.Empty(ModuleCheck.Faults(InfraFiles.Shipped));

    [Theory]
    [InlineData("main.bicep", "'modules/budget.bicep'", "'modules/budgets.bicep'", "there is no modules/budgets.bicep")]
    [InlineData("main.bicep", "    backupTier", "    backup", "has no parameter backup")]
    [InlineData("main.bicep", "    backupTier: cosmosBackupTier\n", "", "needs backupTier")]
    [InlineData("main.bicep", "cosmos.outputs.endpoint", "cosmos.outputs.uri", "has no output uri")]
    [InlineData("modules/network.bicep", "      part: endpoint.part\n", "", "needs part")]
    [InlineData("scripts/subscribe-created.sh", "modules/created-subscription.bicep", "created.bicep", "modules/created-subscription.bicep is used by nobody")]
    public void Modules_Broken_AreFound(string path, string piece, string other, string fault)
        => Assert.Contains(ModuleCheck.Faults(InfraFiles.Shipped.With(path, piece, other)), each => each.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Versions_OfTheTemplates_AreNewEnough() => Assert.Empty(VersionCheck.Faults(InfraFiles.Shipped));

    [Theory]
    [InlineData("modules/identity.bicep", "@2024-11-30", "@2023-01-31")]
    [InlineData("modules/identity.bicep", "@2024-11-30", "@2025-01-31-preview")]
    [InlineData("modules/identity.bicep", "@2024-11-30", "")]
    [InlineData("modules/roles.bicep", "resource hostStorage 'Microsoft.Storage/storageAccounts@2025-08-01'", "resource hostStorage 'Microsoft.Storage/storageAccounts@2025-06-01'")]
    public void Versions_Old_AreFound(string path, string piece, string other)
        => Assert.NotEmpty(VersionCheck.Faults(InfraFiles.Shipped.With(path, piece, other)));

    [Theory]
    [InlineData("  tags: tags\n}", "  tags: tags\n")]
    [InlineData("name: name", "name: 'name")]
    [InlineData("name: name", "name: '${name'")]
    [InlineData("name: name", "name = name")]
    [InlineData("name: name", "name: [name")]
    [InlineData("name: name", "name: ;")]
    [InlineData("param name string", "parameter name string")]
    [InlineData("// The identity", "/* The identity")]
    public void Parser_BrokenSource_SaysWhere(string piece, string other)
    {
        var broken = InfraFiles.Shipped.With("modules/identity.bicep", piece, other);

        var error = Assert.Throws<BicepException>(() => broken.Statements("modules/identity.bicep"));
        Assert.Matches(@"^modules/identity\.bicep\(\d+\): ", error.Message);
    }

    [Fact]
    public void Parser_EveryForm_IsRead()
    {
        const string source = """
            @description('It''s')
            param a int = -3 // comment
            var b = a > 2 && !(a == 4)
              ? [1, 2, 3]
              : []
            var c = { 'x-${a}': { y: b[0] }, z: '\'\$' } /* more */
            var d = [for (each, index) in b: '${each}${index}']
            output e string = 'a ${c['x-1'].y} b'

            """;
        var statements = Parser.Parse("x", source.Replace("''s", "\\'s", StringComparison.Ordinal));

        Assert.Equal(["a", "b", "c", "d", "e"], statements.Select(statement => statement.Name));
        Assert.Equal("It's", ((Constant)statements[0].Decorator("description")!.Arguments[0]).Value);
        Assert.IsType<Choice>(((Variable)statements[1]).Value);
        Assert.Equal("'$", ((Constant)((ObjectOf)((Variable)statements[2]).Value).Find("z")!).Value);
        Assert.Equal("index", ((Loop)((Variable)statements[3]).Value).Index);
        Assert.Equal(3, ((Interpolation)((Output)statements[4]).Value).Parts.Count);
    }
}
