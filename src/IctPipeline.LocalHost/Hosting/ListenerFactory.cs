using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Core.Processing.Deletion;
using IctPipeline.LocalHost.Blobs;
using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Queues;
using IctPipeline.LocalHost.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>Makes the listener of a function that is not called over HTTP.</summary>
internal sealed class ListenerFactory(
    IServiceProvider services,
    LocalPipelineHostOptions options,
    HostSettings settings,
    FunctionInvoker invoker,
    IHostObserver observer,
    HostState state
)
{
    private readonly ILogger _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("IctPipeline.LocalHost");

    /// <exception cref="LocalHostException">The trigger asks for something that this host does not have.</exception>
    public ITriggerListener Create(FunctionMethod function) =>
        function.Trigger switch
        {
            BlobTriggerAttribute trigger => CreateBlobListener(function, trigger),
            QueueTriggerAttribute trigger => CreateQueueListener(function, trigger),
            TimerTriggerAttribute trigger => CreateTimerListener(function, trigger),
            _ => throw Wrong(function, $"has a trigger of type {function.Trigger.GetType().Name}, which this host does not run"),
        };

    private BlobListener CreateBlobListener(FunctionMethod function, BlobTriggerAttribute trigger)
    {
        RequireConnection(function, trigger.Connection);
        Require(function, BlobEvents.IsSupported);
        var pattern = BlobPattern.Parse(Resolve(trigger.BlobPath));
        var receipts = state.ReceiptsOf(function.Name, options.Time);
        state.Jobs.Follow(pattern, receipts);
        var attempts = new BlobAttempts(options.Time);
        var poison = new BlobPoison(services.GetRequiredService<ITriggerQueues>().Open(ResourceNames.BlobTriggerPoison));
        var events = new BlobEvents(services.GetRequiredService<BlobServiceClient>(), pattern);
        var runner = new BlobRunner(
            function,
            events,
            receipts,
            attempts,
            poison,
            settings.Blobs.PoisonBlobThreshold,
            invoker,
            observer,
            _logger
        );
        var vanished = new VanishedBlobs(
            receipts,
            attempts,
            DeletionsOf(pattern),
            new LossRule(services.GetRequiredService<ArticleProcessorOptions>()),
            services.GetRequiredService<ConditionBoard>(),
            pattern.Container,
            options.Time,
            _logger
        );
        var concurrency = options.BlobConcurrency ?? settings.Blobs.MaxDegreeOfParallelism;
        return new BlobListener(
            pattern,
            services.GetRequiredService<IArticleSource>(),
            receipts,
            attempts,
            runner,
            vanished,
            observer,
            concurrency,
            options.ScanInterval,
            options.Time,
            _logger
        );
    }

    /// <summary>Event Grid's subscription is for the one container.</summary>
    private DeletedBlobs? DeletionsOf(BlobPattern pattern)
    {
        if (pattern.Container != ResourceNames.Articles)
        {
            return null;
        }

        var service = services.GetRequiredService<BlobServiceClient>();
        return new DeletedBlobs(
            services.GetRequiredService<ITriggerQueues>().Open(ResourceNames.ArticleDeleted),
            blob => service.GetBlobContainerClient(blob.Container).GetBlobClient(blob.Name).Uri,
            options.Time
        );
    }

    private QueueListener CreateQueueListener(FunctionMethod function, QueueTriggerAttribute trigger)
    {
        RequireConnection(function, trigger.Connection);
        Require(function, QueueEvents.IsSupported);
        var queues = services.GetRequiredService<ITriggerQueues>();
        var queue = queues.Open(Resolve(trigger.QueueName));
        var poison = queue.Name.EndsWith(ResourceNames.PoisonSuffix, StringComparison.Ordinal)
            ? null
            : queues.Open(queue.Name + ResourceNames.PoisonSuffix);
        var runner = new QueueMessageRunner(function, queue, poison, settings.Queues, invoker, observer, options.Time, _logger);
        return new QueueListener(queue, runner, settings.Queues, options.QueueInterval, options.Time, _logger);
    }

    private TimerListener CreateTimerListener(FunctionMethod function, TimerTriggerAttribute trigger)
    {
        Require(function, type => type == typeof(TimerInfo));
        var schedule = TimerSchedule.Parse(Resolve(trigger.Schedule));
        return new TimerListener(function, trigger, schedule, state.Timers, invoker, observer, options.Time, _logger);
    }

    /// <summary><c>%Name%</c> stands for a setting.</summary>
    private string Resolve(string text) =>
        text is ['%', .. var name, '%']
            ? options.Configuration[name.Replace("__", ":", StringComparison.Ordinal)]
                ?? throw new LocalHostException(LocalHostCodes.SettingWrong, $"The setting {name} is not set.")
            : text;

    /// <summary>The app has one storage account; the adapters' clients are made for it.</summary>
    private static void RequireConnection(FunctionMethod function, string? connection)
    {
        if (connection != ResourceNames.StorageConnection)
        {
            throw Wrong(
                function,
                $"asks for the connection {connection ?? "AzureWebJobsStorage"}; this host knows {ResourceNames.StorageConnection} only"
            );
        }
    }

    private static void Require(FunctionMethod function, Func<Type, bool> isSupported)
    {
        if (!isSupported(function.TriggerParameter.ParameterType))
        {
            throw Wrong(function, $"takes a {function.TriggerParameter.ParameterType.Name}, which this host can't give it");
        }
    }

    private static LocalHostException Wrong(FunctionMethod function, string what) =>
        new(LocalHostCodes.SettingWrong, $"Function {function.Name} {what}.");
}
