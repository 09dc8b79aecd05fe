using System.Net;
using System.Text;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.LanguageEmulator;
using IctPipeline.LocalAnalysis;
using IctPipeline.Testing;

namespace IctPipeline.Azure.Tests.Language;

/// <summary>The emulator keeps to the service's protocol and limits, as a client without our code sees it.</summary>
public sealed class LanguageEmulatorTests
{
    private const string Entities = "EntityRecognition";

    [Theory]
    [InlineData("LanguageDetection", 1_000)]
    [InlineData("EntityRecognition", 5)]
    [InlineData("KeyPhraseExtraction", 10)]
    [InlineData("SentimentAnalysis", 10)]
    public async Task Request_MoreDocumentsThanTheKindTakes_IsRefused(string kind, int most)
    {
        await using var emulator = await StartAsync();
        using var allowed = await PostAsync(emulator, Body(kind, Enumerable.Repeat("Hà Nội", most)));
        using var refused = await PostAsync(emulator, Body(kind, Enumerable.Repeat("Hà Nội", most + 1)));

        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, "InvalidDocumentBatch"), (refused.StatusCode, await InnerCodeAsync(refused)));
    }

    [Fact]
    public async Task Request_DocumentsOverTheLimitOrEmpty_FailAlone()
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(emulator, Body(Entities, ["Hà Nội", "", new string('ế', 5_121), new string('ế', 5_120)]));

        using var json = await JsonAsync(response);
        var results = json.RootElement.GetProperty("results");
        Assert.Equal(["0", "3"], Ids(results.GetProperty("documents")));
        Assert.Equal(["1", "2"], Ids(results.GetProperty("errors")));
        Assert.All(
            results.GetProperty("errors").EnumerateArray(),
            error => Assert.Equal("InvalidDocument", error.GetProperty("error").GetProperty("innererror").GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task Request_LanguageUnsupported_FailsThatDocument()
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(emulator, Body(Entities, ["Roma"], language: "la"));

        using var json = await JsonAsync(response);
        var error = json.RootElement.GetProperty("results").GetProperty("errors")[0].GetProperty("error");
        Assert.Equal("UnsupportedLanguageCode", error.GetProperty("innererror").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("TextElements_v8", 3, 7)]
    [InlineData("UnicodeCodePoint", 5, 7)]
    [InlineData("Utf16CodeUnit", 9, 7)]
    [InlineData(null, 3, 7)]
    public async Task Request_StringIndexType_DecidesWhatOffsetsCount(string? type, int offset, int length)
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(emulator, Body(Entities, ["👍🏽👍🏽 Samsung"], indexType: type));

        using var json = await JsonAsync(response);
        var entity = json.RootElement.GetProperty("results").GetProperty("documents")[0].GetProperty("entities")[0];
        Assert.Equal((offset, length), (entity.GetProperty("offset").GetInt32(), entity.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task Request_ShowStats_TellsCharactersAndTransactions()
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(emulator, Body(Entities, [new string('ế', 1_001), ""]), "&showStats=true");

        using var json = await JsonAsync(response);
        var results = json.RootElement.GetProperty("results");
        var document = results.GetProperty("documents")[0].GetProperty("statistics");
        Assert.Equal(
            (1_001, 2),
            (document.GetProperty("charactersCount").GetInt32(), document.GetProperty("transactionsCount").GetInt32())
        );
        var batch = results.GetProperty("statistics");
        Assert.Equal((2, 1), (batch.GetProperty("documentsCount").GetInt32(), batch.GetProperty("erroneousDocumentsCount").GetInt32()));
    }

    [Fact]
    public async Task Request_WrongKey_IsRefused()
    {
        await using var emulator = await StartAsync(new LanguageEmulatorOptions { Key = "another" });

        using var response = await PostAsync(emulator, Body(Entities, ["Hà Nội"]));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("{", "InvalidRequestBodyFormat")]
    [InlineData("""{"kind":"Poetry","analysisInput":{"documents":[]}}""", "InvalidParameterValue")]
    [InlineData("""{"kind":"EntityRecognition","analysisInput":{"documents":[]}}""", "MissingInputDocuments")]
    [InlineData("""{"kind":"EntityRecognition","analysisInput":{"documents":[{"id":"","text":"a"}]}}""", "InvalidDocument")]
    [InlineData(
        """{"kind":"EntityRecognition","analysisInput":{"documents":[{"id":"1","text":"a"},{"id":"1","text":"b"}]}}""",
        "InvalidDocument"
    )]
    public async Task Request_Malformed_IsRefusedWithTheServicesCode(string body, string code)
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(emulator, body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, await InnerCodeAsync(response)));
    }

    [Fact]
    public async Task Request_OverAMegabyte_IsRefused()
    {
        await using var emulator = await StartAsync();

        using var response = await PostAsync(emulator, Body("LanguageDetection", Enumerable.Repeat(new string('a', 2_000), 600)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Request_OverTheRate_Is429UntilTheMinuteIsOver()
    {
        var time = new ManualTimeProvider();
        await using var emulator = await StartAsync(new LanguageEmulatorOptions { RequestsPerMinute = 2 }, time);
        (await PostAsync(emulator, Body(Entities, ["a"]))).Dispose();
        time.Advance(TimeSpan.FromSeconds(20));
        (await PostAsync(emulator, Body(Entities, ["a"]))).Dispose();

        using var throttled = await PostAsync(emulator, Body(Entities, ["a"]));
        using var otherKind = await PostAsync(emulator, Body("KeyPhraseExtraction", ["a"]));
        time.Advance(TimeSpan.FromSeconds(40));
        using var after = await PostAsync(emulator, Body(Entities, ["a"]));

        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal("40", throttled.Headers.GetValues("Retry-After").Single());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], new[] { otherKind.StatusCode, after.StatusCode });
    }

    [Fact]
    public async Task Faults_SameSeed_AreTheSame()
    {
        var options = new LanguageEmulatorOptions
        {
            Faults = new FaultOptions
            {
                Seed = 5,
                ErrorRate = 0.3,
                ThrottleRate = 0.2,
                CutRate = 0.2,
            },
        };

        var first = await OutcomesAsync(options);

        Assert.Equal(first, await OutcomesAsync(options));
        Assert.Superset(new HashSet<int> { 0, 200, 429, 503 }, first.ToHashSet());
    }

    [Theory]
    [InlineData(1.1, 0)]
    [InlineData(-0.1, 0)]
    [InlineData(0.6, 0.6)]
    [InlineData(double.NaN, 0)]
    public async Task Start_ImpossibleRates_AreRefused(double errors, double cuts) =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            StartAsync(
                new LanguageEmulatorOptions
                {
                    Faults = new FaultOptions { ErrorRate = errors, CutRate = cuts },
                }
            )
        );

    [Fact]
    public async Task Analyze_SeedThroughTheService_FindsWhatTheLocalAnalyzerFinds()
    {
        const string body =
            "Ngày 18/7, tại Hà Nội, Bộ Thông tin và Truyền thông Việt Nam và Công ty Samsung tổ chức diễn đàn doanh nghiệp.";
        await using var harness = await AnalyzerHarness.StartAsync(answers: new LocalAnalyzer());
        var request = AnalyzerHarness.Article(body, AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases);

        var remote = await harness.Analyzer.AnalyzeAsync(request, default);
        var local = await new LocalAnalyzer().AnalyzeAsync(request, default);

        Assert.Empty(remote.Failed);
        Assert.Equal(local.Language!.Tag, remote.Language!.Tag);
        Assert.NotEmpty(local.Entities!);
        Assert.Equal(
            local.Entities!.SelectMany(entity => entity.Mentions).OrderBy(mention => mention.Offset).ThenBy(mention => mention.Length),
            remote.Entities!.SelectMany(entity => entity.Mentions).OrderBy(mention => mention.Offset).ThenBy(mention => mention.Length)
        );
        Assert.Equal(local.KeyPhrases!.Select(phrase => phrase.Text), remote.KeyPhrases!.Select(phrase => phrase.Text));
    }

    internal static Task<LanguageEmulatorServer> StartAsync(LanguageEmulatorOptions? options = null, TimeProvider? time = null) =>
        LanguageEmulatorServer.StartAsync(options ?? new LanguageEmulatorOptions(), new CapitalsAnalyzer(), time);

    private static async Task<List<int>> OutcomesAsync(LanguageEmulatorOptions options)
    {
        await using var emulator = await StartAsync(options);
        var outcomes = new List<int>();
        for (var request = 0; request < 30; request++)
        {
            try
            {
                using var response = await PostAsync(emulator, Body(Entities, ["a"]));
                outcomes.Add((int)response.StatusCode);
            }
            catch (HttpRequestException)
            {
                outcomes.Add(0);
            }
        }

        return outcomes;
    }

    internal static async Task<HttpResponseMessage> PostAsync(
        LanguageEmulatorServer emulator,
        string body,
        string query = "",
        string path = "/language/:analyze-text?api-version=2023-04-01"
    )
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Ocp-Apim-Subscription-Key", LanguageEmulatorOptions.DefaultKey);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(emulator.Endpoint.AbsoluteUri.TrimEnd('/') + path + query), content);
    }

    internal static string Body(string kind, IEnumerable<string> texts, string language = "vi", string? indexType = null)
    {
        var documents = texts.Select(
            (text, at) =>
                new Dictionary<string, string>
                {
                    ["id"] = $"{at}",
                    ["text"] = text,
                    ["language"] = language,
                }
        );
        var parameters = indexType is null ? [] : new Dictionary<string, string> { ["stringIndexType"] = indexType };
        return JsonSerializer.Serialize(
            new
            {
                kind,
                parameters,
                analysisInput = new { documents },
            }
        );
    }

    internal static async Task<JsonDocument> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());

    internal static async Task<string?> InnerCodeAsync(HttpResponseMessage response)
    {
        using var json = await JsonAsync(response);
        return json.RootElement.GetProperty("error").GetProperty("innererror").GetProperty("code").GetString();
    }

    internal static IEnumerable<string?> Ids(JsonElement list) => list.EnumerateArray().Select(item => item.GetProperty("id").GetString());
}
