using System.Security.Cryptography;
using System.Text;
using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Normalization;
using IctPipeline.Processing;

namespace IctPipeline.Testing;

/// <summary>
/// Reads the simplest of formats: the first line is the title, the rest the body. <c>!reject</c> is refused, <c>!crash</c>
/// throws, and <c>!bundle</c> makes each further line (<c>name: text</c>) a member.
/// </summary>
public sealed class FakeReader : IArticleReader
{
    public IEnumerable<ReadMember> Read(RawBlob blob, IReadTrace? trace = null, CancellationToken cancellationToken = default)
    {
        var text = Encoding.UTF8.GetString(blob.Bytes.Span);
        if (text.StartsWith("!crash", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The reader has a fault.");
        }

        if (text.StartsWith("!reject", StringComparison.Ordinal))
        {
            throw new ArticleRejectedException(RejectionCodes.UnsupportedFormat, "Not an article.");
        }

        if (!text.StartsWith("!bundle", StringComparison.Ordinal))
        {
            yield return new ReadMember(null, Article(blob, null, text));
            yield break;
        }

        foreach (var line in text.Split('\n').Skip(1).Where(line => line.Length > 0))
        {
            var (name, content) = (line.Split(':')[0], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            yield return content == "!reject"
                ? new ReadMember(name, null, new ArticleRejectedException(RejectionCodes.Empty, "Nothing in it."))
                : new ReadMember(name, Article(blob, name, content));
        }
    }

    private static NormalizedArticle Article(RawBlob blob, string? member, string text)
    {
        var parts = text.Split('\n', 2);
        return new NormalizedArticle
        {
            Source = new ArticleSource
            {
                Container = blob.Version.Address.Container,
                Blob = blob.Version.Address.Name,
                Member = member,
                ETag = blob.Version.ETag,
                LastModified = blob.Version.LastModified,
                Size = blob.Version.Size,
                Metadata = blob.Version.Metadata,
            },
            Title = parts[0],
            Body = parts.Length > 1 ? parts[1] : "",
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }
}
