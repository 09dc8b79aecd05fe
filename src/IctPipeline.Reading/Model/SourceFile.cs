namespace IctPipeline.Reading.Model;

/// <summary>A file as it was found: its bytes, and what is known of it from outside.</summary>
/// <param name="Name">Name with its folders, separated by slashes: a date or a title may stand in it.</param>
/// <param name="Bytes">All of it.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What the file is said to be; what it is, is decided by its bytes.</summary>
    public string? ContentType { get; init; }

    /// <summary>When it was written: no article is newer. Null where that is unknown.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Named values that came with the file; a date among them is evidence.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
