using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Azure.Language;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Tests.Analysis.Chunking;

namespace IctPipeline.Azure.Tests.Language;

public sealed class AzureLanguageAnalyzerTests
{
    private const AnalysisFeatures Three = AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases;

    [Fact]
    public async Task Analyze_Article_GivesWhatTheServiceFound()
    {
        await using var harness = await AnalyzerHarness.StartAsync();

        var result = await harness.Analyzer.AnalyzeAsync(
            AnalyzerHarness.Article("hôm nay Samsung gặp FPT, rồi samsung về", Three, "Gặp gỡ"),
            default
        );

        Assert.Empty(result.Failed);
        Assert.Equal(("vi", 0.98), (result.Language!.Tag, result.Language.Confidence));
        Assert.Equal(["Gặp", "Samsung", "FPT"], result.Entities!.Select(entity => entity.Name));
        Assert.Equal(new Mention("body", 8, 7, "Samsung"), result.Entities![1].Mentions.Single());
        Assert.Equal("title", result.Entities![0].Mentions.Single().Field);
        Assert.Equal("Gặp", result.KeyPhrases!.Single().Text);
        Assert.Null(result.Sentiment);
        Assert.Equal("azure emulator-1", result.Models["entities"]);
        Assert.Equal(3, result.TextRecords);
    }

    [Fact]
    public async Task Analyze_AnyText_EveryMentionPointsAtItsText()
    {
        await using var harness = await AnalyzerHarness.StartAsync(options => options with { BatchWait = TimeSpan.Zero });

        Prop.ForAll(Texts.Any, Texts.Any, (title, body) => MentionsHold(harness, title, body))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));
        Assert.True(MentionsHold(harness, "Tựa", Texts.Long(200_000, 7)));
    }

    [Fact]
    public async Task Analyze_LongArticle_FindsEntitiesOfEveryChunk()
    {
        await using var harness = await AnalyzerHarness.StartAsync();
        var body = AnalyzerHarness.Text("FPT", 20_000);

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article(body, AnalysisFeatures.Entities), default);

        var offsets = result.Entities!.Single(entity => entity.Name == "FPT").Mentions.Select(mention => mention.Offset);
        Assert.Equal(Occurrences(body, "FPT"), offsets);
    }

    [Fact]
    public async Task Analyze_BlankArticle_CostsNothing()
    {
        await using var harness = await AnalyzerHarness.StartAsync();

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article(" \n ", Three), default);

        Assert.Equal((0, 0), (harness.Emulator.Statistics.Requests, result.TextRecords));
        Assert.Equal("und", result.Language!.Tag);
        Assert.Empty(result.Entities!);
    }

    [Fact]
    public async Task Analyze_KnownLanguage_IsNotAskedForAgain()
    {
        using var handler = new StubHandler(_ => null);
        await using var harness = await AnalyzerHarness.StartAsync(transport: handler.Transport());
        var request = AnalyzerHarness.Article("Samsung", AnalysisFeatures.Entities) with
        {
            KnownLanguage = new ArticleLanguage("zh-Hant", 1),
        };

        await harness.Analyzer.AnalyzeAsync(request, default);

        Assert.Equal("zh-hant", handler.Requests.Single().Documents.Single().GetProperty("language").GetString());
    }

    [Fact]
    public async Task Analyze_LanguageUnknownToTheService_UsesTheDeclaredOne()
    {
        using var handler = new StubHandler(_ => null);
        await using var harness = await AnalyzerHarness.StartAsync(
            answers: new CapitalsAnalyzer { Tag = "und" },
            transport: handler.Transport()
        );

        var result = await harness.Analyzer.AnalyzeAsync(
            AnalyzerHarness.Article("Samsung", Three) with
            {
                DeclaredLanguage = "ko-KR",
            },
            default
        );

        Assert.Equal("und", result.Language!.Tag);
        Assert.All(handler.Requests.Skip(1), request => Assert.Equal("ko", request.Documents.Single().GetProperty("language").GetString()));
    }

    [Fact]
    public async Task Analyze_ChineseDetected_IsMappedBothWays()
    {
        using var handler = new StubHandler(_ => null);
        await using var harness = await AnalyzerHarness.StartAsync(
            answers: new CapitalsAnalyzer { Tag = "zh-Hans" },
            transport: handler.Transport()
        );

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        Assert.Equal(("zh-Hans", "Hans"), (result.Language!.Tag, result.Language.Script));
        Assert.All(
            handler.Requests.Skip(1),
            request => Assert.Equal("zh-hans", request.Documents.Single().GetProperty("language").GetString())
        );
    }

    [Fact]
    public async Task Analyze_SentimentOn_GivesALabelAndScoresThatAddUp()
    {
        await using var harness = await AnalyzerHarness.StartAsync(options =>
            options with
            {
                Features = new LanguageFeatureOptions { Sentiment = FeatureSource.Azure },
            }
        );

        var result = await harness.Analyzer.AnalyzeAsync(
            AnalyzerHarness.Article("Hợp tác thành công và hiệu quả.", AnalysisFeatures.Sentiment),
            default
        );

        Assert.Equal("positive", result.Sentiment!.Label);
        Assert.Equal(1, result.Sentiment.Positive + result.Sentiment.Neutral + result.Sentiment.Negative, 6);
    }

    [Fact]
    public async Task Analyze_ServiceVersionSet_IsTheOneAskedFor()
    {
        using var handler = new StubHandler(_ => null);
        await using var harness = await AnalyzerHarness.StartAsync(
            options => options with { ServiceVersion = "2026-05-01" },
            transport: handler.Transport()
        );

        var result = await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        Assert.Empty(result.Failed);
        Assert.All(handler.Requests, request => Assert.Equal("?api-version=2026-05-01&showStats=true", request.Uri.Query));
        Assert.StartsWith("2026-05-01/latest/", harness.Analyzer.ModelVersion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_TextLeftToTheService_IsNotLoggedThereUnlessAsked()
    {
        using var handler = new StubHandler(_ => null);
        await using var harness = await AnalyzerHarness.StartAsync(transport: handler.Transport());

        await harness.Analyzer.AnalyzeAsync(AnalyzerHarness.Article("Samsung", Three), default);

        Assert.All(
            handler.Requests,
            request => Assert.True(request.Body.GetProperty("parameters").GetProperty("loggingOptOut").GetBoolean())
        );
    }

    [Fact]
    public async Task Analyze_ServiceCountsInTextElements_MentionsAreFoundAllTheSame()
    {
        using var handler = new StubHandler(request => request.Kind == "EntityRecognition" ? StubHandler.Json(Misplaced) : null);
        await using var harness = await AnalyzerHarness.StartAsync(transport: handler.Transport());

        var result = await harness.Analyzer.AnalyzeAsync(
            AnalyzerHarness.Article("👍🏽👍🏽 Samsung", AnalysisFeatures.Entities) with
            {
                DeclaredLanguage = "vi",
            },
            default
        );

        Assert.Equal(new Mention("body", 9, 7, "Samsung"), result.Entities!.Single().Mentions.Single());
    }

    private const string Misplaced = """
        {"kind":"EntityRecognitionResults","results":{"documents":[{"id":"0","warnings":[],"entities":[
          {"text":"Samsung","category":"Organization","offset":3,"length":7,"confidenceScore":0.9},
          {"text":"nowhere","category":"Organization","offset":3,"length":7,"confidenceScore":0.9}]}],"errors":[],"modelVersion":"1"}}
        """;

    private static bool MentionsHold(AnalyzerHarness harness, string title, string body)
    {
        var request = AnalyzerHarness.Article(body, AnalysisFeatures.Entities, title);
        var fields = request.Fields().ToDictionary(field => field.Field, field => field.Text);
        var result = Task.Run(() => harness.Analyzer.AnalyzeAsync(request, default)).GetAwaiter().GetResult();
        return result.Failed.Count == 0
            && result
                .Entities!.SelectMany(entity => entity.Mentions)
                .All(mention => fields[mention.Field].Substring(mention.Offset, mention.Length) == mention.Text);
    }

    private static IEnumerable<int> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
