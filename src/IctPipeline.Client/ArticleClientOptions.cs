namespace IctPipeline.Client;

/// <summary>How a reader treats what it finds.</summary>
public sealed record ArticleClientOptions
{
    /// <summary>The schema version that this library was written for. Documents of later versions may mean things differently.</summary>
    public const int NewestSchemaVersion = 1;

    /// <summary>What becomes of documents of a later version.</summary>
    public NewerSchema NewerSchema { get; init; } = NewerSchema.Refuse;

    /// <summary>
    /// How long a request is asked again in all while the service answers 429; then its exception comes through. Null leaves it to the
    /// SDK (30 s). Looked at when <see cref="PipelineClients"/> makes the connection.
    /// </summary>
    public TimeSpan? LongestThrottling { get; init; }
}

/// <summary>What becomes of documents whose schema version is later than the library's.</summary>
public enum NewerSchema
{
    /// <summary>A <see cref="SchemaVersionException"/>: nothing is misread, nothing is missed.</summary>
    Refuse,

    /// <summary>They are left out.</summary>
    Skip,

    /// <summary>They are read as far as their fields are known.</summary>
    Accept,
}

/// <summary>A document has a later schema version than this library knows: update the library.</summary>
public sealed class SchemaVersionException(string id, int version)
    : Exception(
        $"The document {id} has schema version {version}; this library knows versions up to {ArticleClientOptions.NewestSchemaVersion}. "
            + $"Update IctPipeline.Client."
    )
{
    /// <summary>The document.</summary>
    public string Id { get; } = id;

    /// <summary>Its schema version.</summary>
    public int Version { get; } = version;
}
