using System.Net;
using System.Text.Json;
using Azure;
using Azure.AI.TextAnalytics;

namespace IctPipeline.Azure.Tests.Language;

/// <summary>
/// What the adapter relies on in the client, whichever package set it comes from. The answers are written after the service's
/// public specification (2023-04-01, and 2025-11-01 where it says so).
/// </summary>
public sealed class TextAnalyticsClientTests
{
    private static readonly Uri Endpoint = new("https://example.cognitiveservices.azure.com/");
    private static readonly TextDocumentInput[] One = [new("0", "Hà Nội") { Language = "vi" }];
    private static readonly TextDocumentInput[] Two = [new("0", "Hà Nội") { Language = "vi" }, new("1", "") { Language = "vi" }];

    [Fact]
    public async Task RecognizeEntities_Request_HasTheDocumentedShape()
    {
        using var handler = new StubHandler(_ => StubHandler.Json(ServiceAnswers.Entities));
        var options = new TextAnalyticsRequestOptions
        {
            IncludeStatistics = true,
            DisableServiceLogs = true,
            ModelVersion = "latest",
        };

        await Client(handler).RecognizeEntitiesBatchAsync(One, options);

        var request = handler.Requests.Single();
        Assert.Equal("/language/:analyze-text", request.Uri.AbsolutePath);
        Assert.Contains("api-version=2023-04-01", request.Uri.Query, StringComparison.Ordinal);
        Assert.Contains("showStats=true", request.Uri.Query, StringComparison.Ordinal);
        Assert.Equal("secret", request.Key);
        Assert.Equal("EntityRecognition", request.Kind);
        var parameters = request.Body.GetProperty("parameters");
        Assert.Equal("Utf16CodeUnit", parameters.GetProperty("stringIndexType").GetString());
        Assert.True(parameters.GetProperty("loggingOptOut").GetBoolean());
        Assert.Equal("latest", parameters.GetProperty("modelVersion").GetString());
        var document = request.Documents.Single();
        Assert.Equal(("0", "Hà Nội", "vi"), (Text(document, "id"), Text(document, "text"), Text(document, "language")));
    }

    [Fact]
    public async Task DetectLanguage_Request_SendsTheCountryHintAsGiven()
    {
        using var handler = new StubHandler(_ => StubHandler.Json(ServiceAnswers.Language));

        await Client(handler).DetectLanguageBatchAsync([new DetectLanguageInput("0", "Hà Nội") { CountryHint = DetectLanguageInput.None }]);

        Assert.Equal("LanguageDetection", handler.Requests.Single().Kind);
        Assert.Equal("", Text(handler.Requests.Single().Documents.Single(), "countryHint"));
    }

    [Fact]
    public async Task RecognizeEntities_NoLanguage_SendsTheClientsDefault()
    {
        using var handler = new StubHandler(_ => StubHandler.Json(ServiceAnswers.Entities));

        await Client(handler).RecognizeEntitiesBatchAsync([new TextDocumentInput("0", "Hà Nội")]);

        Assert.Equal("en", Text(handler.Requests.Single().Documents.Single(), "language"));
    }

    [Theory]
    [InlineData(ServiceAnswers.Entities)]
    [InlineData(ServiceAnswers.EntitiesOf2025)]
    public async Task RecognizeEntities_Answer_IsReadWhateverNewerVersionsAdd(string answer)
    {
        using var handler = new StubHandler(_ => StubHandler.Json(answer));

        var response = await Client(handler).RecognizeEntitiesBatchAsync(One);

        var result = response.Value.Single();
        var entity = result.Entities.Single();
        Assert.Equal(
            ("Hà Nội", "Location", 0, 6, 0.98),
            (entity.Text, entity.Category.ToString(), entity.Offset, entity.Length, entity.ConfidenceScore)
        );
        Assert.Equal("2023-09-01", response.Value.ModelVersion);
        Assert.False(result.HasError);
    }

    [Fact]
    public async Task RecognizeEntities_OneDocumentRefused_IsAnErrorOfThatDocument()
    {
        using var handler = new StubHandler(_ => StubHandler.Json(ServiceAnswers.EntitiesAndError));

        var response = await Client(handler).RecognizeEntitiesBatchAsync(Two);

        Assert.Equal(["0", "1"], response.Value.Select(result => result.Id));
        Assert.Equal(1, response.Value[0].Statistics.TransactionCount);
        var refused = response.Value[1];
        Assert.True(refused.HasError);
        Assert.Equal(TextAnalyticsErrorCode.InvalidDocument, refused.Error.ErrorCode);
        var error = Assert.Throws<InvalidOperationException>(() => refused.Entities);
        Assert.Equal("Cannot access result for document 1, due to error InvalidDocument: Document text is empty.", error.Message);
    }

    [Fact]
    public async Task DetectLanguage_Answer_IsRead()
    {
        using var handler = new StubHandler(_ => StubHandler.Json(ServiceAnswers.Language));

        var response = await Client(handler).DetectLanguageBatchAsync([new DetectLanguageInput("0", "你好")]);

        var language = response.Value.Single().PrimaryLanguage;
        Assert.Equal(("Chinese_Simplified", "zh_chs", 0.97), (language.Name, language.Iso6391Name, language.ConfidenceScore));
    }

    [Fact]
    public async Task ExtractKeyPhrases_Answer_IsRead()
    {
        using var handler = new StubHandler(_ => StubHandler.Json(ServiceAnswers.KeyPhrases));

        var response = await Client(handler).ExtractKeyPhrasesBatchAsync(One);

        Assert.Equal("KeyPhraseExtraction", handler.Requests.Single().Kind);
        Assert.Equal(["diễn đàn", "doanh nghiệp"], response.Value.Single().KeyPhrases);
    }

    [Fact]
    public async Task AnalyzeSentiment_Answer_IsRead()
    {
        using var handler = new StubHandler(_ => StubHandler.Json(ServiceAnswers.Sentiment));

        var response = await Client(handler).AnalyzeSentimentBatchAsync(One, new AnalyzeSentimentOptions());

        Assert.Equal("SentimentAnalysis", handler.Requests.Single().Kind);
        var sentiment = response.Value.Single().DocumentSentiment;
        Assert.Equal(TextSentiment.Mixed, sentiment.Sentiment);
        Assert.Equal(
            (0.5, 0.1, 0.4),
            (sentiment.ConfidenceScores.Positive, sentiment.ConfidenceScores.Neutral, sentiment.ConfidenceScores.Negative)
        );
    }

    [Theory]
    [InlineData("innererror")]
    [InlineData("innerError")]
    public async Task Request_Refused_ThrowsWithTheInnerCode(string inner)
    {
        var body = $$"""
            {"error":{"code":"InvalidRequest","message":"Invalid Request.",
              "{{inner}}":{"code":"InvalidDocumentBatch","message":"Too many."} } }
            """;
        using var handler = new StubHandler(_ => StubHandler.Json(body, HttpStatusCode.BadRequest));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => Client(handler).RecognizeEntitiesBatchAsync(One));

        Assert.Equal((400, "InvalidDocumentBatch"), (error.Status, error.ErrorCode));
    }

    [Fact]
    public async Task Request_Throttled_IsRetriedThenThrowsWithCode429()
    {
        using var handler = new StubHandler(_ => StubHandler.Error(HttpStatusCode.TooManyRequests, "429", retryAfter: "0"));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => Client(handler, retries: 2).RecognizeEntitiesBatchAsync(One));

        Assert.Equal((429, "429"), (error.Status, error.ErrorCode));
        Assert.Equal(3, handler.Requests.Count);
    }

    [Fact]
    public async Task Request_QuotaSpent_IsNotRetried()
    {
        using var handler = new StubHandler(_ => StubHandler.Error(HttpStatusCode.Forbidden, "403", retryAfter: "1296000"));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => Client(handler, retries: 2).RecognizeEntitiesBatchAsync(One));

        Assert.Equal(403, error.Status);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Request_AnsweredByAGatewayWithHtml_ThrowsWithTheStatus()
    {
        using var handler = new StubHandler(_ => StubHandler.Json("<html>Bad gateway</html>", HttpStatusCode.BadGateway));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => Client(handler).RecognizeEntitiesBatchAsync(One));

        Assert.Equal((502, null), (error.Status, error.ErrorCode));
    }

    [Fact]
    public async Task Request_WithoutDocuments_ThrowsBeforeTheCall()
    {
        using var handler = new StubHandler(_ => throw new InvalidOperationException("No call expected."));

        await Assert.ThrowsAsync<ArgumentException>(() => Client(handler).RecognizeEntitiesBatchAsync(Array.Empty<TextDocumentInput>()));
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            Client(handler).RecognizeEntitiesBatchAsync((IEnumerable<TextDocumentInput>)null!)
        );
    }

    [Fact]
    public void Options_UnknownVersion_Throws() =>
        Assert.Throws<ArgumentException>(() => new TextAnalyticsClientOptions((TextAnalyticsClientOptions.ServiceVersion)99));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static TextAnalyticsClient Client(StubHandler handler, int retries = 0)
    {
        var options = new TextAnalyticsClientOptions
        {
            Transport = handler.Transport(),
            Retry = { MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(1) },
        };
        return new TextAnalyticsClient(Endpoint, new AzureKeyCredential("secret"), options);
    }
}
