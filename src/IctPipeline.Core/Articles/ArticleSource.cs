using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>Where a document came from: the blob, its version, and what its bytes turned out to be.</summary>
public sealed record ArticleSource
{
    /// <summary><see cref="Format"/> of items of RSS and Atom, and of the mark of a feed that has no items.</summary>
    internal const string FeedFormat = "feed";

    public required string Container { get; init; }

    public required string Blob { get; init; }

    /// <summary>Path inside a bundle (an archive, a feed, a JSON array); null where the blob is one article.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Member { get; init; }

    /// <summary>
    /// True where the blob does not hold this member any more, and the document was kept: an item that left the window of its feed.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Vanished { get; init; }

    /// <summary>The version of the blob that this document is made from.</summary>
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    /// <summary>As the blob store says; whole seconds.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Bytes of the blob (of the member, inside a bundle).</summary>
    public long Size { get; init; }

    /// <summary>The content type that the blob declares, which may be wrong; <see cref="Format"/> is what was found.</summary>
    public string? ContentType { get; init; }

    /// <summary>One of <see cref="Reading.Formats.ArticleFormats.All"/>.</summary>
    public string? Format { get; init; }

    /// <summary>IANA name where there is one, else the usual name (<c>TCVN3</c>, <c>VNI-Windows</c>).</summary>
    public string? Charset { get; init; }

    /// <summary>0 to 1.</summary>
    public double? CharsetConfidence { get; init; }

    /// <summary>Of the bytes, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The blob's metadata, carried through.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
