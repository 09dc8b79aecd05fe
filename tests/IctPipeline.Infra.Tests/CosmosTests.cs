using IctPipeline.Infra.Tests.Checks;
using IctPipeline.Infra.Tests.Templates;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests;

/// <summary>Cosmos DB as the app needs it.</summary>
[Collection(BicepCollection.Name)]
public sealed class CosmosTests
{
    /// <summary>With <c>ICT_WRITE_INDEXING=1</c> the file is written instead of compared.</summary>
    [Fact]
    public void Indexing_AgainstTheCode_IsTheSame()
    {
        var file = RepositoryFolder.PathOf("infra", "indexing.json");
        if (Environment.GetEnvironmentVariable("ICT_WRITE_INDEXING") == "1")
        {
            File.WriteAllText(file, CosmosCheck.Indexing());
        }

        Assert.Equal(CosmosCheck.Indexing(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [BicepFact]
    public void Containers_OfTheTemplate_AreThoseOfTheCode() => Assert.Empty(CosmosCheck.Faults(InfraFiles.Shipped));

    [BicepTheory]
    [InlineData("modules/cosmos.bicep", "  name: 'state'\n", "  name: 'status'\n", "There is no container state")]
    [InlineData("modules/cosmos.bicep", "      id: 'failures'", "      id: 'failure'", "failures has another id")]
    [InlineData("modules/cosmos.bicep", "          '/id'\n", "          '/site'\n", "articles has another partition key")]
    [InlineData("modules/cosmos.bicep", "defaultTtl: -1", "defaultTtl: 60", "articles has another time to live")]
    [InlineData("modules/cosmos.bicep", "var databaseName = 'ict'", "var databaseName = 'other'", "is in another database")]
    [InlineData("indexing.json", "/title/?", "/body/?", "articles is indexed otherwise")]
    [InlineData("indexing.json", "/search/text", "/search/texts", "articles is indexed otherwise")]
    [InlineData("modules/cosmos.bicep", "fullTextPolicy: indexing.articleTexts", "", "articles has another full-text policy")]
    [InlineData("indexing.json", "descending", "ascending", "articles is indexed otherwise")]
    [InlineData(
        "modules/cosmos.bicep",
        "indexingPolicy: indexing.state",
        "indexingPolicy: indexing.failures",
        "state is indexed otherwise"
    )]
    public void Containers_Wrong_AreFound(string path, string piece, string other, string fault) =>
        Assert.Contains(
            CosmosCheck.Faults(InfraFiles.Shipped.With(path, piece, other)),
            each => each.Contains(fault, StringComparison.Ordinal)
        );

    [BicepFact]
    public void Database_Throughput_IsServerlessUnlessAsked()
    {
        Assert.Equal((true, false), Throughput(0));
        Assert.Equal((false, true), Throughput(4000));
    }

    private static (bool Serverless, bool Autoscale) Throughput(long most)
    {
        var deployment = Deployment.Of(InfraFiles.Shipped, ("cosmosAutoscaleMaxThroughput", most));
        var account = deployment.OfType("Microsoft.DocumentDB/databaseAccounts").Single();
        var database = deployment.OfType("Microsoft.DocumentDB/databaseAccounts/sqlDatabases").Single();
        return (
            account.ListAt("properties", "capabilities").Count == 2,
            database.At("properties", "options", "autoscaleSettings", "maxThroughput") is 4000L
        );
    }
}
