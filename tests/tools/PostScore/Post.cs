using System.Text;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.PostScore;

/// <summary>A file and what reading it gave: an article, or the reason why not.</summary>
internal sealed record Post(string Set, string Path, string Source, NormalizedArticle? Article, string? Rejection)
{
    private static readonly ArticleReader Reader = new(new ReadLimits());

    public static IEnumerable<Post> Read(string set, string folder, string file)
    {
        var bytes = File.ReadAllBytes(file);
        var path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
        var source = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        var read = new SourceFile(path, bytes) { LastModified = DateTimeOffset.UtcNow };
        List<ReadMember> members;
        try
        {
            members = Reader.Read(read).ToList();
        }
        catch (ArticleRejectedException rejection)
        {
            return [new Post(set, path, source, null, rejection.Code)];
        }

        return members.Select(member => new Post(set, path, source, member.Article, member.Rejection?.Code));
    }
}
