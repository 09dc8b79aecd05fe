using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Client.Tests.Integration;

/// <summary>Few documents that differ in what filters go by.</summary>
internal static class Library
{
    public const string Via = "org:hiep-hoi-internet-viet-nam";
    public const string Nipa = "org:nipa";

    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static Article Signing { get; } =
        Make("vi/ky-ket.md", 1, "Hiệp hội Internet Việt Nam ký biên bản với NIPA", "vi", "2018-03-22T09:00:00+07:00") with
        {
            Similarity = SampleDocuments.Article().Similarity,
            Categories = ["Viễn thông", "Hợp tác"],
            Entities = [Entity(Via, "Hiệp hội Internet Việt Nam"), Entity(Nipa, "NIPA")],
            Agreements =
            [
                new Agreement
                {
                    Parties = [Via, Nipa],
                    Type = "memorandum",
                    Subject = "chính phủ điện tử",
                    Evidence = new TextEvidence("body", 0, 6),
                },
            ],
        };

    public static Article Forum { get; } =
        Make("vi/dien-dan.md", 2, "Diễn đàn công nghệ 5G tại Hà Nội", "vi", "2018-04-01T00:30:00+07:00") with
        {
            Categories = ["Viễn thông"],
            Entities = [Entity(Via, "Hiệp hội Internet Việt Nam")],
        };

    public static Article Korean { get; } =
        Make("ko/seoul.html", 3, "서울 5G 상용화", "ko", "2019-04-03T00:00:00+09:00") with
        {
            Site = "etnews",
            Entities = [Entity(Nipa, "NIPA")],
        };

    public static Article English { get; } =
        Make("en/launch.txt", 4, "Carrier launches 5g service", "en", "2017-01-01T00:00:00+00:00") with
        {
            Site = null,
            Categories = [],
        };

    public static Article Undated { get; } =
        Make("vi/khong-ngay.txt", 5, "Bài viết không ngày", "vi", null) with
        {
            Similarity = SampleDocuments.Article().Similarity,
            Categories = [],
        };

    public static Article Gone { get; } =
        SampleDocuments.Tombstone("vi/da-xoa.md") with
        {
            Lineage = SampleDocuments.Bare().Lineage with { UpdatedAt = Noon.AddMinutes(6) },
        };

    public static IReadOnlyList<Article> Documents { get; } = [Signing, Forum, Korean, English, Undated, Gone];

    public static DateTimeOffset StoredAt(int minute) => Noon.AddMinutes(minute);

    private static Article Make(string blob, int minute, string title, string language, string? published)
    {
        var article = SampleDocuments.Article(blob) with { Title = title };
        return article with
        {
            Search = ArticleSearch.Of(article),
            Similarity = null,
            Site = "ictnews",
            Language = new ArticleLanguage(language, 0.99),
            Published = published is null ? null : new PublishedDate(published, DatePrecision.Day, DateSource.FrontMatter, 0.9),
            Entities = [],
            Lineage = article.Lineage with { IngestedAt = StoredAt(minute), UpdatedAt = StoredAt(minute) },
        };
    }

    private static Entity Entity(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Category = EntityCategories.Organization,
            Confidence = 0.9,
            Mentions = [new Mention("body", 0, 6, "Hà Nội")],
        };
}
