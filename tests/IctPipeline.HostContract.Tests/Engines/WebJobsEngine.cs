using System.Runtime.ExceptionServices;
using Azure;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host.Config;
using Microsoft.Azure.WebJobs.Host.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.HostContract.Tests.Engines;

/// <summary>The trigger engine that the platform's host is made of, with the storage extensions that it loads.</summary>
public sealed class WebJobsEngine : IEngine
{
    public bool PoisonExpires => true;

    public async Task<IEngineRun> StartAsync(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var failures = new UnhandledErrors();
        var host = new HostBuilder()
            .ConfigureAppConfiguration(builder =>
                builder.AddConfiguration(scenario.Configuration).AddInMemoryCollection(SettingsOf(scenario))
            )
            .ConfigureWebJobs(builder =>
            {
                builder.AddAzureStorageCoreServices();
                builder.AddAzureStorageQueues();
                builder.AddAzureStorageBlobs();
            })
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services =>
                services
                    .AddSingleton(scenario.Probe)
                    .AddSingleton<ITypeLocator>(new OneClass(typeof(global::Host.Functions)))
                    .AddSingleton<IWebJobsExceptionHandlerFactory>(failures)
            )
            .Build();
        try
        {
            await host.StartAsync();
            var extensions = host.Services.GetServices<IExtensionConfigProvider>();
            var blobs = extensions.OfType<IAsyncConverter<HttpRequestMessage, HttpResponseMessage>>().Single();
            var webhook = new EventGridWebhook(blobs, "Host.Functions.OnBlob");
            await webhook.SubscribeAsync();
            return new Run(host, webhook, failures);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>The same host.json, where this engine reads it.</summary>
    private static Dictionary<string, string?> SettingsOf(Scenario scenario)
    {
        const string Root = "AzureWebJobs";
        var settings = new ConfigurationBuilder()
            .AddJsonFile(scenario.HostJsonPath)
            .Build()
            .AsEnumerable()
            .ToDictionary(setting => $"{Root}:{setting.Key}", setting => setting.Value);
        settings[$"{Root}:hostId"] = scenario.Id;
        settings["AzureWebJobsStorage"] = scenario.Configuration[ResourceNames.StorageConnection];
        return settings;
    }

    private sealed class Run(IHost host, EventGridWebhook webhook, UnhandledErrors failures) : IEngineRun
    {
        public Task AnnounceAsync(BlobClient blob, ETag etag) => webhook.TellAsync(blob, etag);

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
            failures.Throw();
        }
    }

    private sealed class OneClass(Type type) : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [type];
    }

    /// <summary>Keeps the first error that the engine did not expect, which would end the process otherwise.</summary>
    private sealed class UnhandledErrors : IWebJobsExceptionHandlerFactory, IWebJobsExceptionHandler
    {
        private ExceptionDispatchInfo? _first;

        public IWebJobsExceptionHandler Create(IHost jobHost) => this;

        public void Throw() => _first?.Throw();

        public Task OnTimeoutExceptionAsync(ExceptionDispatchInfo exceptionInfo, TimeSpan timeoutGracePeriod) =>
            OnUnhandledExceptionAsync(exceptionInfo);

        public Task OnUnhandledExceptionAsync(ExceptionDispatchInfo exceptionInfo)
        {
            Interlocked.CompareExchange(ref _first, exceptionInfo, null);
            return Task.CompletedTask;
        }
    }
}
