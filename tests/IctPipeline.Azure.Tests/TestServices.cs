using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Tests;

/// <summary>The adapters as the app registers them.</summary>
internal static class TestServices
{
    public static ServiceProvider Create(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddAzureAdapters(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static T Options<T>(params (string Key, string Value)[] settings)
        where T : class
    {
        using var provider = Create(settings);
        return provider.GetRequiredService<IOptions<T>>().Value;
    }
}
