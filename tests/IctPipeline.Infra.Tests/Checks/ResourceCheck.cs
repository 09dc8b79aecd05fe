using System.Reflection;
using IctPipeline.Azure;
using IctPipeline.Functions.Composition;
using IctPipeline.Infra.Tests.Templates;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>Queues, containers and connections are those that the code names.</summary>
internal static class ResourceCheck
{
    private const string DeadLetterSuffix = "-dead";

    public static IReadOnlyList<MethodInfo> Functions { get; } =
    [
        .. typeof(PipelineServices)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null),
    ];

    public static IEnumerable<T> Triggers<T>()
        where T : Attribute =>
        Functions.SelectMany(function => function.GetParameters()).Select(parameter => parameter.GetCustomAttribute<T>()).OfType<T>();

    /// <summary>Every queue and container that the code names is there, and no other.</summary>
    public static IReadOnlyList<string> FaultsOfStorage(InfraFiles files)
    {
        var deployment = Deployment.Of(files);
        var articles = deployment
            .OfType("Microsoft.Storage/storageAccounts")
            .Single(account => account.Name.StartsWith("stnews", StringComparison.Ordinal));
        string[] queues =
        [
            .. deployment
                .OfType("Microsoft.Storage/storageAccounts/queueServices/queues")
                .Where(queue => queue.Parent!.Parent == articles)
                .Select(queue => queue.Name),
        ];
        string[] containers =
        [
            .. deployment
                .OfType("Microsoft.Storage/storageAccounts/blobServices/containers")
                .Where(container => container.Parent!.Parent == articles)
                .Select(container => container.Name),
        ];
        var ours = PipelineResources.Default;
        string[] dead = [.. Subscriptions(files).Select(DeadLetterContainer)];
        return
        [
            .. Compare("queue", queues, [.. ours.AllQueues.Union(Triggers<QueueTriggerAttribute>().Select(trigger => trigger.QueueName))]),
            .. Compare(
                "blob container",
                containers,
                [
                    ours.ArticlesBlobContainer,
                    ours.BodiesBlobContainer,
                    .. Triggers<BlobTriggerAttribute>().Select(trigger => trigger.BlobPath.Split('/')[0]),
                    .. dead,
                ]
            ),
            .. dead.Where(name => !name.EndsWith(DeadLetterSuffix, StringComparison.Ordinal))
                .Select(name => $"{name} is no dead-letter container"),
            .. dead.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"Several subscriptions share {group.Key}"),
        ];
    }

    /// <summary>Each connection of a trigger, and the host's own, has all keys of an identity connection.</summary>
    public static IReadOnlyList<string> FaultsOfConnections(IReadOnlyDictionary<string, string> settings)
    {
        var connections = Triggers<QueueTriggerAttribute>()
            .Select(trigger => (Connection: trigger.Connection!, Key: "queueServiceUri"))
            .Concat(Triggers<BlobTriggerAttribute>().SelectMany(trigger => Keys(trigger.Connection!, "blobServiceUri", "queueServiceUri")))
            .Concat(Keys("AzureWebJobsStorage", "blobServiceUri", "queueServiceUri", "tableServiceUri"))
            .SelectMany(each =>
                new[] { $"{each.Connection}__{each.Key}", $"{each.Connection}__credential", $"{each.Connection}__clientId" }
            )
            .Distinct()
            .ToList();
        return
        [
            .. connections.Where(key => !settings.ContainsKey(key)).Select(key => $"{key} is missing"),
            .. connections
                .Where(key =>
                    key.EndsWith("Uri", StringComparison.Ordinal) && settings.TryGetValue(key, out var value) && !Fits(key, value)
                )
                .Select(key => $"{key} is {settings[key]}"),
            .. connections
                .Where(key =>
                    key.EndsWith("__credential", StringComparison.Ordinal)
                    && settings.TryGetValue(key, out var value)
                    && value != "managedidentity"
                )
                .Select(key => $"{key} is no managed identity"),
            .. connections
                .Where(key =>
                    key.EndsWith("__clientId", StringComparison.Ordinal)
                    && settings.TryGetValue(key, out var value)
                    && value != RuntimeValues.ClientId
                )
                .Select(key => $"{key} is another identity"),
        ];
    }

    public static IReadOnlyList<Deployed> Subscriptions(InfraFiles files) =>
        [
            .. Deployment.Of(files).OfType("Microsoft.EventGrid/systemTopics/eventSubscriptions"),
            .. Deployment.OfCreatedSubscription(files).OfType("Microsoft.EventGrid/systemTopics/eventSubscriptions"),
        ];

    public static string DeadLetterContainer(Deployed subscription) =>
        (string)
            subscription.At("properties", "deadLetterWithResourceIdentity", "deadLetterDestination", "properties", "blobContainerName")!;

    private static IEnumerable<(string Connection, string Key)> Keys(string connection, params string[] keys) =>
        keys.Select(key => (connection, key));

    private static bool Fits(string key, string value)
    {
        var service = key.Split("__")[1][..^"ServiceUri".Length];
        return Uri.TryCreate(value, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps
            && uri.Host.Contains($".{service}.", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Compare(string kind, string[] there, string[] wanted) =>
        wanted
            .Except(there)
            .Select(name => $"There is no {kind} {name}")
            .Concat(there.Except(wanted).Select(name => $"Nothing uses the {kind} {name}"))
            .Concat(
                there.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"The {kind} {group.Key} is there twice")
            );
}
