using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests;

public class LocalAnalyzerTests
{
    private const string Body = "Ngày 22/3, tại Hà Nội, Bộ trưởng Nguyễn Văn An gặp đại diện Tập đoàn Viettel.";

    [Theory]
    [InlineData(AnalysisFeatures.Language)]
    [InlineData(AnalysisFeatures.Entities)]
    [InlineData(AnalysisFeatures.KeyPhrases)]
    public void AnalyzeAsync_OneFeature_GivesNoOther(AnalysisFeatures feature)
    {
        var result = Analyses.Of(
            new AnalysisRequest
            {
                ArticleId = "a",
                Body = Body,
                Features = feature,
            }
        );

        Assert.Equal(feature == AnalysisFeatures.Language, result.Language is not null);
        Assert.Equal(feature == AnalysisFeatures.Entities, result.Entities is not null);
        Assert.Equal(feature == AnalysisFeatures.KeyPhrases, result.KeyPhrases is not null);
        Assert.Null(result.Sentiment);
        Assert.Empty(result.Failed);
    }

    [Fact]
    public void AnalyzeAsync_KnownLanguage_IsKept()
    {
        var known = new ArticleLanguage("en", 0.5);

        Assert.Same(
            known,
            Analyses
                .Of(
                    new AnalysisRequest
                    {
                        ArticleId = "a",
                        Body = Body,
                        Features = AnalysisFeatures.All,
                        KnownLanguage = known,
                    }
                )
                .Language
        );
    }

    [Fact]
    public async Task AnalyzeAsync_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new LocalAnalyzer().AnalyzeAsync(
                new AnalysisRequest
                {
                    ArticleId = "a",
                    Body = Body,
                    Features = AnalysisFeatures.All,
                },
                cancelled.Token
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n ")]
    [InlineData("\ud83d")]
    [InlineData("\udc00\ud83d Hà\ud83d\ude00Nội \u0301")]
    public void AnalyzeAsync_TextWithoutWords_GivesAnAnswer(string body)
    {
        var result = Analyses.Of(
            new AnalysisRequest
            {
                ArticleId = "a",
                Body = body,
                Features = AnalysisFeatures.All,
            }
        );

        Mentions.AssertPointAtTheirText(result, body);
    }

    [Fact]
    public void AnalyzeAsync_SameEntityInAllFields_IsOneEntity()
    {
        var result = Analyses.Of(
            new AnalysisRequest
            {
                ArticleId = "a",
                Title = "Viettel mở rộng",
                Lead = "Tập đoàn Viettel vào Nam Hàn.",
                Body = "Hôm nay Viettel đến Hàn Quốc.",
                Features = AnalysisFeatures.Entities,
            }
        );

        var viettel = result.Entities!.Named("Viettel", EntityCategories.Organization);
        Assert.Equal(["title", "lead", "body"], viettel.Mentions.Select(mention => mention.Field));
        Assert.Equal(
            ["lead", "body"],
            result.Entities!.Named("Hàn Quốc", EntityCategories.Location).Mentions.Select(mention => mention.Field)
        );
    }

    [Fact]
    public void AnalyzeAsync_AnyText_EveryMentionPointsAtItsText()
    {
        // Pieces that rules look for, between characters of every kind, halves of surrogate pairs among them.
        var piece = Gen.Elements(
            "Bộ",
            "TT&TT",
            "Nguyễn",
            "Minh",
            "Hồng",
            "ông",
            "Công ty",
            "(",
            ")",
            "VIA",
            "22/3",
            "17-19/7",
            "quý II/2018",
            "100",
            "doanh nghiệp",
            ".",
            ",",
            "-",
            "\n\n",
            "Hàn Quốc",
            "4G",
            "www.a.vn/x",
            "a@b.vn",
            "+84 912 345 678",
            "“",
            "”",
            "President",
            "John",
            "Inc",
            "삼성전자",
            "Samsung",
            "$",
            "%",
            "tỷ",
            "\ud83d",
            "\ude00",
            "và",
            "Diễn đàn",
            "2018"
        );
        var noise = ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? "");
        var text = Gen.Frequency((4, piece), (1, noise)).ListOf().Select(parts => string.Join(' ', parts));
        var language = Gen.Elements("vi", "en", "ko", "und");

        Prop.ForAll(
                text.Zip(language).ToArbitrary(),
                pair =>
                {
                    var request = new AnalysisRequest
                    {
                        ArticleId = "a",
                        Title = pair.Item1,
                        Body = pair.Item1,
                        Features = AnalysisFeatures.All,
                        KnownLanguage = new ArticleLanguage(pair.Item2, 1),
                    };
                    var result = Analyses.Of(request);
                    Mentions.AssertPointAtTheirText(result, pair.Item1, pair.Item1);
                    Assert.Equal(result.Entities!.Count, result.Entities!.Select(entity => entity.Id).Distinct().Count());
                    Assert.All(result.Entities!, entity => Assert.InRange(entity.Confidence, 0.01, 1));
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
