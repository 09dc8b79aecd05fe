using IctPipeline.Azure.Language;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Routing;
using IctPipeline.Core.Articles;
using IctPipeline.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Tests.Language;

public sealed class LanguageOptionsTests
{
    private const string Endpoint = "https://example.cognitiveservices.azure.com/";

    [Fact]
    public void Read_NothingSet_IsLocal()
    {
        var options = Read();

        Assert.Equal(LanguageProvider.Local, options.EffectiveProvider);
        Assert.False(options.UsesService);
    }

    [Fact]
    public void Read_EndpointSet_IsAzureWithoutSentiment()
    {
        var options = Read(("Endpoint", Endpoint));

        Assert.True(options.UsesService);
        Assert.Equal(AnalysisFeatures.All & ~AnalysisFeatures.Sentiment, options.Routes().Service);
        Assert.Equal(AnalysisFeatures.None, options.Routes().Local);
    }

    [Fact]
    public void Read_MixedFeatures_AreRoutedApart()
    {
        var options = Read(
            ("Endpoint", Endpoint),
            ("Features:Language", "Local"),
            ("Features:KeyPhrases", "Off"),
            ("Features:Sentiment", "Azure"),
            ("OnBudgetSpent", "Skip")
        );

        Assert.Equal(
            new AnalysisRoutes(
                AnalysisFeatures.Entities | AnalysisFeatures.Sentiment,
                AnalysisFeatures.Language,
                StandInWhileDown: true,
                StandInWhenSpent: false
            ),
            options.Routes()
        );
    }

    [Theory]
    [InlineData("Provider", "Azur")]
    [InlineData("Provider", "Azure")]
    [InlineData("Endpoint", "not an address")]
    [InlineData("Endpoint", "ftp://example.com/")]
    [InlineData("ServiceVersion", "v3.1")]
    [InlineData("ServiceVersion", "2021-01-01")]
    [InlineData("RequestsPerMinute", "0")]
    [InlineData("RequestsPerMinute", "many")]
    [InlineData("ConcurrentRequests", "0")]
    [InlineData("BatchWait", "01:00:00")]
    [InlineData("PendingDocuments", "0")]
    [InlineData("MaxRetries", "-1")]
    [InlineData("LongestInlineWait", "01:00:00")]
    [InlineData("RequestTimeout", "00:00:00")]
    [InlineData("MonthlyRecordBudget", "-1")]
    [InlineData("OnBudgetSpent", "Panic")]
    [InlineData("CountryHint", "VNM")]
    [InlineData("DefaultLanguage", "")]
    [InlineData("ModelVersion", "")]
    [InlineData("Key", " ")]
    [InlineData("Key", "")]
    [InlineData("Features:Entities", "Azure")]
    public void Read_WrongSetting_IsNamed(string setting, string value)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read((setting, value)));

        Assert.Contains(
            setting == "Provider" && value == "Azure" ? "Language:Endpoint" : $"Language:{setting}",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_SeveralWrongSettings_AreAllNamed()
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(("MaxRetries", "99"), ("RequestsPerMinute", "1")));

        Assert.Equal(2, error.Failures.Count());
    }

    [Fact]
    public async Task AddLanguageAnalyzer_Local_AnswersLocally()
    {
        var local = new FakeAnalyzer { Provider = "local" };
        await using var services = Services(local);
        var analyzer = services.GetRequiredService<IArticleAnalyzer>();

        var result = await analyzer.AnalyzeAsync(AnalyzerHarness.Article("text", analyzer.Features), default);

        Assert.Equal("local", analyzer.Provider);
        Assert.Equal(local.ModelVersion, analyzer.ModelVersion);
        Assert.NotNull(result.Language);
    }

    [Fact]
    public async Task AddLanguageAnalyzer_Azure_RoutesBothAndDisposes()
    {
        await using var services = Services(
            new FakeAnalyzer { Provider = "local" },
            ("Endpoint", Endpoint),
            ("Key", "secret"),
            ("Features:Language", "Local")
        );

        var analyzer = services.GetRequiredService<IArticleAnalyzer>();

        Assert.Equal("azure+local", analyzer.Provider);
        Assert.Equal(AnalysisFeatures.All & ~AnalysisFeatures.Sentiment, analyzer.Features);
    }

    private static LanguageOptions Read(params (string Key, string Value)[] settings)
    {
        using var services = Services(new FakeAnalyzer(), settings);
        return services.GetRequiredService<LanguageOptions>();
    }

    private static ServiceProvider Services(IArticleAnalyzer local, params (string Key, string Value)[] settings) =>
        new ServiceCollection().AddLogging().AddLanguageAnalyzer(Configuration(settings), _ => local).BuildServiceProvider();

    private static IConfigurationRoot Configuration((string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Language:{setting.Key}", (string?)setting.Value)))
            .Build();
}
