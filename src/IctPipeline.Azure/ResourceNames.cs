namespace IctPipeline.Azure;

/// <summary>
/// Names of containers and queues in Azure. Constants, since trigger attributes need them; <see cref="PipelineResources"/>
/// is what code goes by.
/// </summary>
public static class ResourceNames
{
    /// <summary>Blob container where files are dropped, and Cosmos DB container of the documents made from them.</summary>
    public const string Articles = "articles";

    /// <summary>Blob container of bodies that do not fit into a document.</summary>
    public const string ArticleBodies = "article-bodies";

    /// <summary>Cosmos DB container of failure records.</summary>
    public const string Failures = "failures";

    /// <summary>Cosmos DB container of sweep checkpoints and run history.</summary>
    public const string State = "state";

    /// <summary>Queue of delayed retries.</summary>
    public const string ArticleRetry = "article-retry";

    /// <summary>Queue of re-index jobs.</summary>
    public const string ArticleReindex = "article-reindex";

    /// <summary>Queue that Event Grid fills with delete events.</summary>
    public const string ArticleDeleted = "article-deleted";

    /// <summary>Every queue that functions listen to, poison queues apart.</summary>
    public static IReadOnlyList<string> Queues { get; } = [ArticleRetry, ArticleReindex, ArticleDeleted];

    /// <summary>What the Functions host appends to a queue's name for messages that failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>Where the Functions host puts blobs whose trigger failed too often.</summary>
    public const string BlobTriggerPoison = "webjobs-blobtrigger" + PoisonSuffix;

    /// <summary>Prefix of the settings that say where the storage account is (the triggers' <c>Connection</c>).</summary>
    public const string StorageConnection = "ArticlesStorage";

    /// <summary>Prefix of the settings that say where Cosmos DB is.</summary>
    public const string CosmosConnection = "Cosmos";
}
