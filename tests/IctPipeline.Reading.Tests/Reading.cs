using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests;

/// <summary>Reads what a test gives as if it were a file written in January 2026.</summary>
internal static class Reading
{
    public static NormalizedArticle Article(string text, string name = "a.txt", string? contentType = null, ReadLimits? options = null) =>
        Article(Encoding.UTF8.GetBytes(text), name, contentType, options);

    public static NormalizedArticle Article(byte[] bytes, string name = "a.txt", string? contentType = null, ReadLimits? options = null)
    {
        var member = Assert.Single(All(bytes, name, contentType, options));
        Assert.NotNull(member.Article);
        return member.Article;
    }

    public static List<ReadMember> All(
        byte[] bytes,
        string name = "a.txt",
        string? contentType = null,
        ReadLimits? options = null,
        IReadTrace? trace = null
    ) => new ArticleReader(options ?? new ReadLimits()).Read(File(bytes, name, contentType), trace).ToList();

    public static string RejectionCode(byte[] bytes, string name = "a.txt", string? contentType = null, ReadLimits? options = null)
    {
        var exception = Assert.Throws<ArticleRejectedException>(() => All(bytes, name, contentType, options));
        Assert.True(exception.Message.Length > 20, exception.Message);
        return exception.Code;
    }

    public static SourceFile File(byte[] bytes, string name, string? contentType) =>
        new(name, bytes) { ContentType = contentType, LastModified = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };

    public static string[] Paragraphs(this NormalizedArticle article) => article.Body.Split("\n\n");

    public static bool Warns(this NormalizedArticle article, string code) => article.Warnings.Any(warning => warning.Code == code);
}
