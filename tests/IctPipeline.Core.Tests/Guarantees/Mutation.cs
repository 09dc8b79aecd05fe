namespace IctPipeline.Core.Tests.Guarantees;

/// <summary>A way to break the pipeline on purpose: the model must notice each.</summary>
public enum Mutation
{
    None,

    /// <summary>Writes go through whatever is stored.</summary>
    IgnoreIfMatch,

    /// <summary>Deliveries are taken off their queue before they are processed.</summary>
    AcknowledgeFirst,

    /// <summary>Retry messages vanish.</summary>
    DropRetries,

    /// <summary>Every version counts as current.</summary>
    IgnoreSupersession,
}
