using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Client.Tests.Integration;

/// <summary>Documents that differ in their words.</summary>
internal static class Texts
{
    public static Article Make(string blob, string title, string body, string? published = null)
    {
        var article = SampleDocuments.Article(blob) with
        {
            Title = title,
            Lead = null,
            Body = body,
            Entities = [],
            Published = published is null ? null : new PublishedDate(published, DatePrecision.Day, DateSource.FrontMatter, 0.9),
        };
        return article with { Search = ArticleSearch.Of(article), Similarity = ArticleSimilarity.Of(article) };
    }

    /// <summary>Different words, as many as asked for, no phrase of which any other text has.</summary>
    public static string Words(string stem, int count) => string.Join(' ', Enumerable.Range(0, count).Select(n => $"{stem}{n}"));
}
