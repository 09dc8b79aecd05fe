namespace IctPipeline.Azure;

/// <summary>The containers and queues that the adapters use. Tests give names of their own.</summary>
public sealed record PipelineResources
{
    /// <summary>The names that the triggers are bound to.</summary>
    public static PipelineResources Default { get; } = new();

    public string ArticlesBlobContainer { get; init; } = ResourceNames.Articles;

    public string BodiesBlobContainer { get; init; } = ResourceNames.ArticleBodies;

    public string RetryQueue { get; init; } = ResourceNames.ArticleRetry;

    public string ReindexQueue { get; init; } = ResourceNames.ArticleReindex;

    public string DeletedQueue { get; init; } = ResourceNames.ArticleDeleted;

    /// <summary>The queues that functions listen to, poison queues apart.</summary>
    public IReadOnlyList<string> Queues { get; init; } = ResourceNames.Queues;

    /// <summary>Where the platform puts blobs whose trigger failed too often.</summary>
    public string BlobTriggerPoisonQueue { get; init; } = ResourceNames.BlobTriggerPoison;

    /// <summary>Every queue that must be there: each with its poison queue, and the blob trigger's.</summary>
    public IEnumerable<string> AllQueues =>
        Queues.SelectMany(queue => new[] { queue, queue + ResourceNames.PoisonSuffix }).Append(BlobTriggerPoisonQueue);

    public string ArticlesCosmosContainer { get; init; } = ResourceNames.Articles;

    public string FailuresCosmosContainer { get; init; } = ResourceNames.Failures;

    public string StateCosmosContainer { get; init; } = ResourceNames.State;
}
