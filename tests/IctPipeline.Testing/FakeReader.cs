using System.Security.Cryptography;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Testing;

/// <summary>
/// Reads the simplest of formats: the first line is the title, the rest the body. <c>!reject</c> is refused, <c>!crash</c>
/// throws, <c>!memory</c> finds no memory, and <c>!bundle</c> makes each further line (<c>name: text</c>) a member; <c>!feed</c> does
/// so for items of a feed, of which there may be none.
/// </summary>
public sealed class FakeReader : IArticleReader
{
    public IEnumerable<ReadMember> Read(SourceFile file, IReadTrace? trace = null, CancellationToken cancellationToken = default)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        if (text.StartsWith("!crash", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The reader has a fault.");
        }

        if (text.StartsWith("!memory", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("A library's own.", new OutOfMemoryException());
        }

        if (text.StartsWith("!reject", StringComparison.Ordinal))
        {
            throw new ArticleRejectedException(RejectionCodes.UnsupportedFormat, "Not an article.");
        }

        var feed = text.StartsWith("!feed", StringComparison.Ordinal) ? "" : null;
        if (feed is null && !text.StartsWith("!bundle", StringComparison.Ordinal))
        {
            yield return new ReadMember(null, Article(file, null, text));
            yield break;
        }

        var lines = text.Split('\n').Skip(1).Where(line => line.Length > 0).ToList();
        if (lines.Count == 0 && feed is null)
        {
            throw new ArticleRejectedException(RejectionCodes.NoArticle, "Nothing in it.");
        }

        foreach (var line in lines)
        {
            var (name, content) = (line.Split(':')[0], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            yield return content == "!reject"
                ? new ReadMember(name, null, new ArticleRejectedException(RejectionCodes.Empty, "Nothing in it.")) { Feed = feed }
                : new ReadMember(name, Article(file, name, content)) { Feed = feed };
        }
    }

    private static NormalizedArticle Article(SourceFile file, string? member, string text)
    {
        var parts = text.Split('\n', 2);
        return new NormalizedArticle
        {
            File = new FileFacts
            {
                Member = member,
                Size = file.Bytes.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)),
            },
            Title = parts[0],
            Body = parts.Length > 1 ? parts[1] : "",
            WordCount = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }
}
