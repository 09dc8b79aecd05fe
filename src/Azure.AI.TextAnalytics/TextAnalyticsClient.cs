using Azure.AI.TextAnalytics.Protocol;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics;

/// <summary>
/// Stands in for the client of the same name in feeds that lack its package: the members that IctPipeline.Azure uses, over
/// Azure.Core's pipeline and the service's public protocol.
/// </summary>
public class TextAnalyticsClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;
    private readonly TextAnalyticsClientOptions _options;

    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, options, credential is null ? throw new ArgumentNullException(nameof(credential)) : new KeyPolicy(credential)) { }

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
        : this(
            endpoint,
            options,
            credential is null
                ? throw new ArgumentNullException(nameof(credential))
                : new BearerTokenAuthenticationPolicy(credential, Scope)
        ) { }

    /// <summary>For mocking.</summary>
    protected TextAnalyticsClient() { }

    private TextAnalyticsClient(Uri endpoint, TextAnalyticsClientOptions options, HttpPipelinePolicy authentication)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        _endpoint = endpoint;
        _options = options;
        _pipeline = HttpPipelineBuilder.Build(
            new HttpPipelineOptions(options)
            {
                PerRetryPolicies = { authentication },
                RequestFailedDetailsParser = new FailedDetailsParser(),
            }
        );
    }

    public virtual Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<DetectLanguageInput> documents,
        TextAnalyticsRequestOptions options = null,
        CancellationToken cancellationToken = default
    )
    {
        var inputs = Checked(documents);
        return SendAsync("LanguageDetection", inputs, options, withOffsets: false, Read, cancellationToken);

        DetectLanguageResultCollection Read(Response response)
        {
            var (results, model) = AnalyzeTextResponse.Read(
                response,
                inputs,
                (id, statistics, body) => new DetectLanguageResult(id, statistics, ResultReaders.Language(body)),
                (id, error) => new DetectLanguageResult(id, error)
            );
            return new DetectLanguageResultCollection(results, model);
        }
    }

    public virtual Task<Response<RecognizeEntitiesResultCollection>> RecognizeEntitiesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions options = null,
        CancellationToken cancellationToken = default
    )
    {
        var inputs = Checked(documents);
        return SendAsync("EntityRecognition", inputs, options, withOffsets: true, Read, cancellationToken);

        RecognizeEntitiesResultCollection Read(Response response)
        {
            var (results, model) = AnalyzeTextResponse.Read(
                response,
                inputs,
                (id, statistics, body) => new RecognizeEntitiesResult(id, statistics, ResultReaders.Entities(body)),
                (id, error) => new RecognizeEntitiesResult(id, error)
            );
            return new RecognizeEntitiesResultCollection(results, model);
        }
    }

    public virtual Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions options = null,
        CancellationToken cancellationToken = default
    )
    {
        var inputs = Checked(documents);
        return SendAsync("KeyPhraseExtraction", inputs, options, withOffsets: false, Read, cancellationToken);

        ExtractKeyPhrasesResultCollection Read(Response response)
        {
            var (results, model) = AnalyzeTextResponse.Read(
                response,
                inputs,
                (id, statistics, body) => new ExtractKeyPhrasesResult(id, statistics, ResultReaders.KeyPhrases(body)),
                (id, error) => new ExtractKeyPhrasesResult(id, error)
            );
            return new ExtractKeyPhrasesResultCollection(results, model);
        }
    }

    public virtual Task<Response<AnalyzeSentimentResultCollection>> AnalyzeSentimentBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        AnalyzeSentimentOptions options = null,
        CancellationToken cancellationToken = default
    )
    {
        var inputs = Checked(documents);
        return SendAsync("SentimentAnalysis", inputs, options, withOffsets: true, Read, cancellationToken);

        AnalyzeSentimentResultCollection Read(Response response)
        {
            var (results, model) = AnalyzeTextResponse.Read(
                response,
                inputs,
                (id, statistics, body) => new AnalyzeSentimentResult(id, statistics, ResultReaders.Sentiment(body)),
                (id, error) => new AnalyzeSentimentResult(id, error)
            );
            return new AnalyzeSentimentResultCollection(results, model);
        }
    }

    private static T[] Checked<T>(IEnumerable<T> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        T[] inputs = [.. documents];
        return inputs.Length > 0 ? inputs : throw new ArgumentException("Value cannot be an empty collection.", nameof(documents));
    }

    private async Task<Response<T>> SendAsync<T>(
        string kind,
        IEnumerable<TextAnalyticsInput> documents,
        TextAnalyticsRequestOptions options,
        bool withOffsets,
        Func<Response, T> read,
        CancellationToken cancellationToken
    )
    {
        options ??= new TextAnalyticsRequestOptions();
        using var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(_endpoint);
        request.Uri.AppendPath("/language/:analyze-text", escape: false);
        request.Uri.AppendQuery("api-version", _options.ApiVersion, escapeValue: true);
        if (options.IncludeStatistics)
        {
            request.Uri.AppendQuery("showStats", "true", escapeValue: true);
        }

        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Content-Type", "application/json");
        request.Content = RequestContent.Create(AnalyzeTextRequest.Write(kind, documents, options, withOffsets, _options.DefaultLanguage));
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var response = message.Response;
        return response.Status == 200 ? Response.FromValue(read(response), response) : throw new RequestFailedException(response);
    }
}
