using System.Text;
using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Normalization;
using IctPipeline.Processing;

namespace IctPipeline.Core.Tests;

/// <summary>Reads what a test gives as if it were a blob written in January 2026.</summary>
internal static class Reading
{
    public static NormalizedArticle Article(string text, string name = "a.txt", string? contentType = null, ReadingOptions? options = null) =>
        Article(Encoding.UTF8.GetBytes(text), name, contentType, options);

    public static NormalizedArticle Article(byte[] bytes, string name = "a.txt", string? contentType = null, ReadingOptions? options = null)
    {
        var member = Assert.Single(All(bytes, name, contentType, options));
        Assert.NotNull(member.Article);
        return member.Article;
    }

    public static List<ReadMember> All(byte[] bytes, string name = "a.txt", string? contentType = null, ReadingOptions? options = null, IReadTrace? trace = null) =>
        new ArticleReader(options ?? new ReadingOptions()).Read(Blob(bytes, name, contentType), trace).ToList();

    public static string RejectionCode(byte[] bytes, string name = "a.txt", string? contentType = null, ReadingOptions? options = null)
    {
        var exception = Assert.Throws<ArticleRejectedException>(() => All(bytes, name, contentType, options));
        Assert.True(exception.Message.Length > 20, exception.Message);
        return exception.Code;
    }

    public static RawBlob Blob(byte[] bytes, string name, string? contentType) => new(
        new BlobVersion
        {
            Address = new BlobAddress("articles", name),
            ETag = "\"0x1\"",
            LastModified = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Size = bytes.Length,
            ContentType = contentType,
        },
        bytes);

    public static string[] Paragraphs(this NormalizedArticle article) => article.Body.Split("\n\n");

    public static bool Warns(this NormalizedArticle article, string code) => article.Warnings.Any(warning => warning.Code == code);
}
