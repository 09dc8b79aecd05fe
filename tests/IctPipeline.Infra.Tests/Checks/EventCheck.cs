using Azure.Messaging.EventGrid;
using IctPipeline.Azure;
using IctPipeline.Azure.Events;
using IctPipeline.Functions.Ingest;
using IctPipeline.Infra.Tests.Templates;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>Event Grid sends what the code handles, where the code takes it.</summary>
internal static class EventCheck
{
    /// <summary>
    /// The calls after which a blob is complete (Microsoft's page "Azure Blob Storage as an Event Grid source"): the three of
    /// the REST API, and the ends of a write by Data Lake and by SFTP.
    /// </summary>
    private static readonly string[] Complete = ["PutBlob", "PutBlockList", "CopyBlob", "FlushWithClose", "SftpCommit"];

    /// <summary>A day of tries, which is what the service does at most.</summary>
    private const long Tries = 30;
    private const long Minutes = 1440;

    public static IReadOnlyList<string> Faults(InfraFiles files)
    {
        var subscriptions = ResourceCheck.Subscriptions(files);
        var created = subscriptions.SingleOrDefault(each => Types(each) is [SystemEventNames.StorageBlobCreated]);
        var deleted = subscriptions.SingleOrDefault(each => Types(each) is [SystemEventNames.StorageBlobDeleted]);
        var topics = Deployment.Of(files).OfType("Microsoft.EventGrid/systemTopics").ToList();
        return
        [
            .. created is null ? ["No subscription is for created blobs alone"] : FaultsOfCreated(created),
            .. deleted is null ? ["No subscription is for deleted blobs alone"] : FaultsOfDeleted(deleted),
            .. subscriptions.SelectMany(FaultsOfBoth),
            .. topics
                .Where(topic =>
                    topic.At("properties", "topicType") is not "Microsoft.Storage.StorageAccounts"
                    || topic.At("identity", "type") is not "SystemAssigned"
                )
                .Select(topic => $"{topic} is no topic of storage with an identity"),
            .. FaultsOfScript(files, "scripts/subscribe-created.sh"),
            .. FaultsOfScript(files, "scripts/subscribe-created.ps1"),
        ];
    }

    private static IEnumerable<string> FaultsOfCreated(Deployed created)
    {
        var filters = created.ListAt("properties", "filter", "advancedFilters").Cast<Dictionary<string, object?>>().ToList();
        if (
            filters is not [{ } filter]
            || filter["key"] is not "data.api"
            || filter["operatorType"] is not "StringIn"
            || !((IEnumerable<object?>)filter["values"]!).Cast<string>().Order().SequenceEqual(Complete.Order())
        )
        {
            yield return "Created blobs are not those that are complete";
        }

        if (created.At("properties", "destination", "endpointType") is not "WebHook")
        {
            yield return "Created blobs do not go to the blob trigger";
        }
    }

    private static IEnumerable<string> FaultsOfDeleted(Deployed deleted)
    {
        string[] destination = ["properties", "deliveryWithResourceIdentity", "destination"];
        var queue = deleted.At([.. destination, "properties", "queueName"]) as string;
        if (
            deleted.At([.. destination, "endpointType"]) is not "StorageQueue"
            || ResourceCheck.Triggers<QueueTriggerAttribute>().All(trigger => trigger.QueueName != queue)
            || queue != ResourceNames.ArticleDeleted
        )
        {
            yield return $"Deleted blobs go to {queue}, where nobody takes them";
        }

        if (deleted.At([.. destination, "properties", "queueMessageTimeToLiveInSeconds"]) is not -1L)
        {
            yield return "Messages about deleted blobs expire";
        }

        // An event as the filter lets it through is one that the code acts on.
        var subject = $"{deleted.At("properties", "filter", "subjectBeginsWith")}a/b.md";
        var path = subject
            .Replace("/blobServices/default/containers/", "", StringComparison.Ordinal)
            .Replace("/blobs/", "/", StringComparison.Ordinal);
        var sent = new EventGridEvent(
            subject,
            SystemEventNames.StorageBlobDeleted,
            "1",
            new { url = $"https://x.blob.core.windows.net/{path}" }
        );
        var events = new BlobDeletedEvents(PipelineResources.Default, NullLogger<BlobDeletedEvents>.Instance);
        if (
            deleted.At("properties", "eventDeliverySchema") is not "EventGridSchema"
            || events.Read(BinaryData.FromObjectAsJson(new[] { sent }).ToString()) is not [{ Name: "a/b.md" }]
        )
        {
            yield return "The code does not act on an event that the subscription for deleted blobs lets through";
        }
    }

    private static IEnumerable<string> FaultsOfBoth(Deployed subscription)
    {
        var container = ResourceCheck.Triggers<BlobTriggerAttribute>().Single().BlobPath.Split('/')[0];
        if (
            subscription.At("properties", "filter", "subjectBeginsWith") is not string prefix
            || prefix != $"/blobServices/default/containers/{container}/blobs/"
        )
        {
            yield return $"{subscription} looks at other blobs than those of {container}";
        }

        if (
            subscription.At("properties", "retryPolicy", "maxDeliveryAttempts") is not Tries
            || subscription.At("properties", "retryPolicy", "eventTimeToLiveInMinutes") is not Minutes
        )
        {
            yield return $"{subscription} gives up before a day is over";
        }

        if (
            subscription.At("properties", "deadLetterWithResourceIdentity", "deadLetterDestination", "properties", "blobContainerName")
                is not string
            || subscription.At("properties", "deadLetterWithResourceIdentity", "identity", "type") is not "SystemAssigned"
        )
        {
            yield return $"{subscription} keeps nothing of what it can't deliver";
        }
    }

    /// <summary>The script names the function that has the blob trigger, and waits for its key.</summary>
    private static IEnumerable<string> FaultsOfScript(InfraFiles files, string path)
    {
        var function = ResourceCheck.Functions.Single(method =>
            method.GetParameters().Any(parameter => parameter.IsDefined(typeof(BlobTriggerAttribute), false))
        );
        var name = function.GetCustomAttributes(typeof(FunctionAttribute), false).Cast<FunctionAttribute>().Single().Name;
        string[] pieces =
        [
            name,
            "systemKeys.blobs_extension",
            "/runtime/webhooks/blobs?functionName=Host.Functions.",
            "created-subscription.bicep",
            "ICT_WAIT_TRIES",
        ];
        return name != nameof(IngestArticle)
            ? [$"The blob trigger is {name}"]
            : pieces
                .Where(piece => !files.Text(path).Contains(piece, StringComparison.Ordinal))
                .Select(piece => $"{path} does not hold {piece}");
    }

    private static string[] Types(Deployed subscription) =>
        [.. subscription.ListAt("properties", "filter", "includedEventTypes").Cast<string>()];
}
