using System.Text;
using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Normalization;
using IctPipeline.Processing;

namespace IctPipeline.Tools.PostScore;

/// <summary>A file and what reading it gave: an article, or the reason why not.</summary>
internal sealed record Post(string Set, string Path, string Source, NormalizedArticle? Article, string? Rejection)
{
    private static readonly ArticleReader Reader = new(new ReadingOptions());

    public static IEnumerable<Post> Read(string set, string folder, string file)
    {
        var bytes = File.ReadAllBytes(file);
        var path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
        var source = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        var version = new BlobVersion { Address = new BlobAddress("posts", path), ETag = "\"1\"", LastModified = DateTimeOffset.UtcNow, Size = bytes.Length };
        List<ReadMember> members;
        try
        {
            members = Reader.Read(new RawBlob(version, bytes)).ToList();
        }
        catch (ArticleRejectedException rejection)
        {
            return [new Post(set, path, source, null, rejection.Code)];
        }

        return members.Select(member => new Post(set, path, source, member.Article, member.Rejection?.Code));
    }
}
