using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Reading.Model;

namespace IctPipeline.Testing;

/// <summary>Documents and failure records with every field filled in, for tests of stores and of the contract.</summary>
public static class SampleDocuments
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A document of a blob of that name in the container <c>articles</c>.</summary>
    public static Article Article(string blob = "2017/dien-dan.md", string? member = null)
    {
        const string body = "Hà Nội, ngày 22/3: Thứ trưởng Nguyễn Minh Hồng gặp đoàn NIPA.\n\nĐoạn hai 𝄞.";
        const string person = "Nguyễn Minh Hồng";
        return new Article
        {
            Id = ArticleId.For(new BlobAddress("articles", blob), member),
            Source = new ArticleSource
            {
                Container = "articles",
                Blob = blob,
                Member = member,
                ETag = "\"0x8DC1\"",
                LastModified = Noon,
                Size = 1234,
                ContentType = "text/markdown",
                Format = "markdown",
                Charset = "utf-8",
                CharsetConfidence = 1,
                Sha256 = new string('a', 64),
                Metadata = new Dictionary<string, string> { ["origin"] = "scraper-1" },
            },
            Title = "Diễn đàn doanh nghiệp tại Hà Nội",
            Lead = "Một đoạn mở đầu.",
            Body = body,
            Search = new ArticleSearch(
                " dien dan doanh nghiep tai ha noi ",
                " dien dan doanh nghiep tai ha noi  mot doan mo dau  ha noi ngay 22 3 thu truong nguyen minh hong gap doan nipa doan hai "
            ),
            Similarity = new ArticleSimilarity(
                [.. Enumerable.Range(0, 10).Select(band => $"band-00{band}")],
                Convert.ToBase64String(new byte[128])
            ),
            WordCount = 15,
            CharacterCount = 76,
            ReadingMinutes = 1,
            Images = [new ArticleImage("images/a.jpg", "Ảnh", Featured: true), new ArticleImage("b.png")],
            Links = [new ArticleLink("https://example.org/", "nguồn"), new ArticleLink("/x")],
            Site = "ictnews",
            Agency = "TTXVN",
            Authors = ["Việt Hà"],
            Categories = ["M090 MobiFone"],
            Tags = ["viễn thông"],
            CanonicalUrl = "https://example.org/a",
            Extra = new Dictionary<string, string> { ["layout"] = "post" },
            Published = new PublishedDate("2017-09-07T07:30:00+07:00", DatePrecision.Second, DateSource.FrontMatter, 0.6),
            DateEvidence =
            [
                new DateEvidence(
                    "2017-09-07T07:30:00+07:00",
                    DatePrecision.Second,
                    DateSource.FrontMatter,
                    0.6,
                    "2017-09-07 07:30",
                    "date"
                ),
                new DateEvidence("--03-22", DatePrecision.Day, DateSource.Dateline, 0.5, "ngày 22/3", "body", 8),
            ],
            Dateline = new Dateline("Hà Nội", 22, 3),
            Language = new ArticleLanguage("vi", 0.99, "Latn") { Alternatives = [new LanguageAlternative("en", 0.01)] },
            Analysis = new AnalysisInfo
            {
                Provider = "local",
                ModelVersion = "1",
                AnalyzedAt = Noon,
                InputHash = new string('b', 64),
                Status = AnalysisStatus.Partial,
                Missing = [new MissingFeature("sentiment", "Throttled")],
            },
            Entities =
            [
                new Entity
                {
                    Id = "person:nguyen-minh-hong",
                    Name = person,
                    Category = EntityCategories.Person,
                    Subcategory = "Official",
                    Confidence = 0.9,
                    Aliases = ["Thứ trưởng"],
                    Mentions = [new Mention("body", body.IndexOf(person, StringComparison.Ordinal), person.Length, person)],
                },
            ],
            KeyPhrases = [new KeyPhrase("diễn đàn", 0.8), new KeyPhrase("hợp tác")],
            Sentiment = new Sentiment("neutral", 0.2, 0.7, 0.1),
            Lineage = new ArticleLineage
            {
                ContentHash = new string('c', 64),
                PipelineVersion = "0.1.0",
                IngestedAt = Noon,
                UpdatedAt = Noon.AddMinutes(1),
                Attempts = 2,
            },
            Warnings = [new ArticleWarning(WarningCodes.DateConflict, "Front matter and text disagree.", "published")],
        };
    }

    /// <summary>The smallest document: whatever may be missing is.</summary>
    public static Article Bare(string blob = "empty.txt") =>
        new()
        {
            Id = ArticleId.For(new BlobAddress("articles", blob)),
            Source = new ArticleSource { Container = "articles", Blob = blob },
            Analysis = new AnalysisInfo { Status = AnalysisStatus.Skipped },
            Lineage = new ArticleLineage
            {
                ContentHash = new string('0', 64),
                PipelineVersion = "0.1.0",
                IngestedAt = Noon,
                UpdatedAt = Noon,
            },
        };

    /// <summary>A document that was deleted.</summary>
    public static Article Tombstone(string blob = "gone.md", string? member = null)
    {
        var article = Bare(blob);
        return article with
        {
            Id = ArticleId.For(new BlobAddress("articles", blob), member),
            Source = article.Source with { Member = member },
            Deleted = true,
            DeletedAt = Noon,
            Ttl = 2_592_000,
        };
    }

    /// <summary>A failure record of a blob of that name.</summary>
    public static ArticleFailure Failure(string blob = "broken.json", FailureStatus status = FailureStatus.Retrying) =>
        new()
        {
            Id = ArticleId.For(new BlobAddress("articles", blob)),
            Container = "articles",
            Blob = blob,
            ETag = "\"0x8DC2\"",
            Source = new FailureSource
            {
                Size = 2_048,
                Sha256 = new string('a', 64),
                Format = "json",
                Charset = "utf-8",
                CharsetConfidence = 0.99,
            },
            Stage = ArticleStage.Analyze,
            Class = FailureClass.Throttled,
            Code = FailureCodes.Throttled,
            Message = "language asks to slow down; the file is tried again by itself.",
            Attempts = 2,
            FirstFailedAt = Noon,
            LastFailedAt = Noon.AddMinutes(2),
            NextAttemptAt = status == FailureStatus.Retrying ? Noon.AddMinutes(12) : null,
            History = [new FailureEvent(Noon, FailureCodes.Unavailable, "language failed with status 503.", FailureStatus.Retrying)],
            Status = status,
        };
}
