using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Ports;

/// <summary>Between a blob and the file that the reader knows.</summary>
public static class SourceFiles
{
    /// <summary>The blob as a file to be read.</summary>
    public static SourceFile ToFile(this RawBlob blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return new SourceFile(blob.Version.Address.Name, blob.Bytes)
        {
            ContentType = blob.Version.ContentType,
            LastModified = blob.Version.LastModified,
            Metadata = blob.Version.Metadata,
        };
    }

    /// <summary>Where a document came from: the version of the blob, and what its bytes turned out to be.</summary>
    public static ArticleSource SourceOf(this BlobVersion version, FileFacts facts)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(facts);
        return new ArticleSource
        {
            Container = version.Address.Container,
            Blob = version.Address.Name,
            Member = facts.Member,
            ETag = version.ETag,
            LastModified = version.LastModified,
            Size = facts.Size,
            ContentType = version.ContentType,
            Format = facts.Format,
            Charset = facts.Charset,
            CharsetConfidence = facts.CharsetConfidence,
            Sha256 = facts.Sha256,
            Metadata = version.Metadata,
        };
    }
}
