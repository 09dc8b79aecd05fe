using System.Net;
using IctPipeline.Azure;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using IctPipeline.Functions.Composition;
using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Queues;
using IctPipeline.LocalHost.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>Composes the application: the pipeline's own services, then what the host adds, then what the caller adds.</summary>
internal static class HostBuilding
{
    public static WebApplication Build(
        LocalPipelineHostOptions options,
        HostSettings settings,
        IHostObserver observer,
        IProcessingObserver jobs
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "IctPipeline.LocalHost" });
        builder.Configuration.AddConfiguration(options.Configuration);

        // This host creates what is missing itself, before anything starts.
        builder.Configuration.AddInMemoryCollection([new(Provisioning.Setting, "false")]);
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, options.HttpPort);
                kestrel.AddServerHeader = false;
            });
        AddLogging(builder, options);
        AddServices(builder, options, settings, observer, jobs);
        options.ConfigureServices?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void AddServices(
        WebApplicationBuilder builder,
        LocalPipelineHostOptions options,
        HostSettings settings,
        IHostObserver observer,
        IProcessingObserver jobs
    )
    {
        builder.Services.AddRouting();
        builder.Services.AddMvcCore();
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton(options.Conditions!);
        builder.Services.AddIctPipeline(builder.Configuration);
        builder.Services.AddSingleton(provider => new WaitingFiles(
            observer,
            ResourceNames.Articles,
            provider.GetRequiredService<ConditionBoard>(),
            options.Time
        ));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<WaitingFiles>());
        builder.Services.AddSingleton<IProcessingObserver>(provider => new ObserverBridge(provider.GetRequiredService<WaitingFiles>()));
        builder.Services.AddSingleton(jobs);
        builder.Services.AddHostedService<SweepWatch>();
        builder.Services.AddSingleton(ProcessMemory.OfRuntime).AddHostedService<MemoryRelief>();
        builder.Services.TryAddSingleton<ITriggerQueues, StorageTriggerQueues>();
        builder.Services.AddSingleton(provider => new FunctionInvoker(
            provider.GetRequiredService<IServiceScopeFactory>(),
            settings,
            options.Time
        ));
    }

    private static void AddLogging(WebApplicationBuilder builder, LocalPipelineHostOptions options)
    {
        if (options.ConfigureLogging is { } configure)
        {
            configure(builder.Logging);
            return;
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
