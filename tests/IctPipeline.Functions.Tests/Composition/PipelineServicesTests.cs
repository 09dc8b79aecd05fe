using System.Reflection;
using IctPipeline.Core.Processing;
using IctPipeline.Functions.Composition;
using IctPipeline.Functions.Http;
using IctPipeline.Reading.Model;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Tests.Composition;

public sealed class PipelineServicesTests
{
    private static readonly Dictionary<string, string?> Local = new()
    {
        ["ArticlesStorage"] = "UseDevelopmentStorage=true",
        ["Cosmos:ConnectionString"] = "AccountEndpoint=http://127.0.0.1:8081/;AccountKey=QUFBQQ==;",
    };

    [Fact]
    public async Task AddIctPipeline_EveryFunctionClass_CanBeMade()
    {
        await using var services = Build(Local);
        var classes = typeof(PipelineServices)
            .Assembly.GetExportedTypes()
            .Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null))
            .ToList();

        Assert.NotEmpty(classes);
        Assert.All(classes, type => Assert.NotNull(ActivatorUtilities.CreateInstance(services, type)));
    }

    [Fact]
    public async Task AddIctPipeline_Setting_ReachesReaderAndProcessor()
    {
        await using var services = Build(new(Local) { ["Articles:MaxBytes"] = "1000", ["Articles:OnDelete"] = "keep" });

        Assert.Equal(1000, services.GetRequiredService<ArticleProcessorOptions>().MaxBytes);
        Assert.Equal(OnDelete.Keep, services.GetRequiredService<ArticleProcessorOptions>().OnDelete);
        Assert.Equal(1000, services.GetRequiredService<ReadLimits>().MaxBytes);
    }

    [Theory]
    [InlineData("Articles:MaxBytes", "0")]
    [InlineData("Articles:MaxDocumentBytes", "3000000")]
    [InlineData("Articles:TombstoneLife", "1.00:00:00")]
    [InlineData("Articles:OnDelete", "burn")]
    [InlineData("Articles:RetryDelayScale", "0")]
    [InlineData("Reading:WordsPerMinute", "1")]
    [InlineData("Reading:DefaultUtcOffset", "07:00:30")]
    [InlineData("Articles:MaxBodyBytes", "2000000")]
    [InlineData("Reindex:MaxPerSecond", "0")]
    [InlineData("Reindex:MaxPerSecond", "NaN")]
    [InlineData("Reindex:Schedule", "nightly")]
    [InlineData("Reindex:TimeBudget", "00:10:00")]
    [InlineData("Reindex:LeaseTime", "00:00:01")]
    [InlineData("Reindex:Grace", "2.00:00:00")]
    [InlineData("Reindex:PageSize", "5001")]
    [InlineData("Reindex:ChunkSize", "0")]
    public void AddIctPipeline_SettingIsWrong_NamesIt(string key, string value)
    {
        using var services = Build(new(Local) { [key] = value });

        var error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.StartsWith($"{key} ", error.Message, StringComparison.Ordinal);
    }

    /// <summary>It was overwritten by the other one, silently.</summary>
    [Fact]
    public void AddIctPipeline_LargestFileOfReadingAlone_IsSentToTheOneThatCounts()
    {
        using var services = Build(new(Local) { ["Reading:MaxBytes"] = "1000" });

        var error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal("Reading:MaxBytes has no effect: set Articles:MaxBytes instead.", error.Message);
    }

    [Fact]
    public void AddIctPipeline_SettingsOfTwoOptionsAreWrong_AllAreNamed()
    {
        using var services = Build(
            new(Local)
            {
                ["Articles:MaxBytes"] = "much",
                ["Reindex:PageSize"] = "0",
                ["Reindex:Grace"] = "-1",
            }
        );

        var error = Assert.Throws<AggregateException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.All(
            ["Articles:MaxBytes", "Reindex:PageSize", "Reindex:Grace"],
            key => Assert.Contains(key, error.Message, StringComparison.Ordinal)
        );
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddIctPipeline(configuration)
            .BuildServiceProvider();
    }
}
