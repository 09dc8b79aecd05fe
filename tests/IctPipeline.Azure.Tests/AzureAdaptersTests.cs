using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Tests;

public class AzureAdaptersTests
{
    private const string LocalCosmos = "AccountEndpoint=http://127.0.0.1:8081/;AccountKey=AAAA;";
    private const string CloudCosmos = "AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=AAAA;";

    [Fact]
    public void AddAzureAdapters_ConnectionStrings_GivesEveryPort()
    {
        using var provider = TestServices.Create(
            ("ArticlesStorage", "UseDevelopmentStorage=true"),
            ("Cosmos:ConnectionString", LocalCosmos)
        );

        Assert.IsType<BlobArticleSource>(provider.GetRequiredService<IArticleSource>());
        Assert.IsType<BlobBodyStore>(provider.GetRequiredService<IBodyStore>());
        Assert.IsType<StorageRetryQueue>(provider.GetRequiredService<IRetryQueue>());
        Assert.IsType<CosmosArticleStore>(provider.GetRequiredService<IArticleStore>());
        Assert.NotNull(provider.GetRequiredService<PipelineProvisioner>());
    }

    [Fact]
    public void AddAzureAdapters_EndpointsAndIdentity_GivesEveryPort()
    {
        using var provider = TestServices.Create(
            ("ArticlesStorage:accountName", "a"),
            ("Cosmos:Endpoint", "https://a.documents.azure.com")
        );

        Assert.NotNull(provider.GetRequiredService<IArticleSource>());
        Assert.NotNull(provider.GetRequiredService<IRetryQueue>());
        Assert.NotNull(provider.GetRequiredService<IArticleStore>());
    }

    [Fact]
    public void StartUp_SettingsMissing_FailsAndNamesThemAll()
    {
        using var provider = TestServices.Create();

        var error = Assert.Throws<AggregateException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(error.InnerExceptions, inner => inner.Message.Contains("ArticlesStorage", StringComparison.Ordinal));
        Assert.Contains(error.InnerExceptions, inner => inner.Message.Contains("Cosmos:Endpoint", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", LocalCosmos, null, true)]
    [InlineData("UseDevelopmentStorage=true", LocalCosmos, "false", false)]
    [InlineData("UseDevelopmentStorage=true", CloudCosmos, null, false)]
    [InlineData("UseDevelopmentStorage=true", CloudCosmos, "true", true)]
    public void Provisioning_ByPlaceAndSetting_IsWanted(string storage, string cosmos, string? setting, bool wanted)
    {
        List<(string, string)> settings = [("ArticlesStorage", storage), ("Cosmos:ConnectionString", cosmos)];
        if (setting is not null)
        {
            settings.Add(("Articles:CreateResources", setting));
        }

        using var provider = TestServices.Create([.. settings]);

        Assert.Equal(wanted, provider.GetServices<IHostedService>().OfType<ProvisioningService>().Single().IsWanted);
    }
}
