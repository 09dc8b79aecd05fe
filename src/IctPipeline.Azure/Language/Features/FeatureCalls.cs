using System.Globalization;
using Azure.AI.TextAnalytics;
using IctPipeline.Azure.Language.Batching;
using IctPipeline.Azure.Language.Http;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Circuits;

namespace IctPipeline.Azure.Language.Features;

/// <summary>The requests, feature by feature: documents in, answers out in the same order, whatever order they came in.</summary>
internal sealed class FeatureCalls(
    LanguageClients clients,
    LanguageOptions options,
    LanguageMetrics metrics,
    RecordBudget budget,
    Circuit circuit,
    TimeProvider time
)
{
    /// <summary>Newer service versions name two categories differently; documents keep one name whatever the version.</summary>
    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["Temporal"] = "DateTime",
        ["Numeric"] = "Quantity",
    };

    public BatchCall<LanguageAnswer> DetectLanguage()
    {
        var client = clients.Create(AnalysisFeatures.Language);
        return Call<DetectLanguageInput, DetectLanguageResult, LanguageAnswer>(
            AnalysisFeatures.Language,
            LanguageInput,
            async (inputs, token) =>
            {
                var response = await client
                    .DetectLanguageBatchAsync(inputs, Request<TextAnalyticsRequestOptions>(), token)
                    .ConfigureAwait(false);
                return (response.Value, response.Value.ModelVersion);
            },
            result => Language(result.PrimaryLanguage)
        );
    }

    public BatchCall<IReadOnlyList<EntityAnswer>> RecognizeEntities()
    {
        var client = clients.Create(AnalysisFeatures.Entities);
        return Call<TextDocumentInput, RecognizeEntitiesResult, IReadOnlyList<EntityAnswer>>(
            AnalysisFeatures.Entities,
            TextInput,
            async (inputs, token) =>
            {
                var response = await client
                    .RecognizeEntitiesBatchAsync(inputs, Request<TextAnalyticsRequestOptions>(), token)
                    .ConfigureAwait(false);
                return (response.Value, response.Value.ModelVersion);
            },
            result => [.. result.Entities.Select(Entity)]
        );
    }

    public BatchCall<IReadOnlyList<string>> ExtractKeyPhrases()
    {
        var client = clients.Create(AnalysisFeatures.KeyPhrases);
        return Call<TextDocumentInput, ExtractKeyPhrasesResult, IReadOnlyList<string>>(
            AnalysisFeatures.KeyPhrases,
            TextInput,
            async (inputs, token) =>
            {
                var response = await client
                    .ExtractKeyPhrasesBatchAsync(inputs, Request<TextAnalyticsRequestOptions>(), token)
                    .ConfigureAwait(false);
                return (response.Value, response.Value.ModelVersion);
            },
            result => result.KeyPhrases
        );
    }

    public BatchCall<SentimentAnswer> AnalyzeSentiment()
    {
        var client = clients.Create(AnalysisFeatures.Sentiment);
        return Call<TextDocumentInput, AnalyzeSentimentResult, SentimentAnswer>(
            AnalysisFeatures.Sentiment,
            TextInput,
            async (inputs, token) =>
            {
                var response = await client
                    .AnalyzeSentimentBatchAsync(inputs, Request<AnalyzeSentimentOptions>(), token)
                    .ConfigureAwait(false);
                return (response.Value, response.Value.ModelVersion);
            },
            result => Sentiment(result.DocumentSentiment)
        );
    }

    private BatchCall<T> Call<TInput, TResult, T>(
        AnalysisFeatures feature,
        Func<string, BatchDocument, TInput> input,
        Func<IReadOnlyList<TInput>, CancellationToken, Task<(IReadOnlyList<TResult> Results, string Model)>> send,
        Func<TResult, T> read
    )
        where TResult : TextAnalyticsResult =>
        async (documents, token) =>
        {
            var name = feature.FieldName();
            metrics.Sent(name, documents.Count);
            TInput[] inputs = [.. documents.Select((document, at) => input(Id(at), document))];
            var (results, model) = await circuit.CallAsync(() => TranslatedAsync(() => send(inputs, token), token)).ConfigureAwait(false);
            var byId = results.ToDictionary(result => result.Id, StringComparer.Ordinal);
            var outcomes = documents
                .Select((document, at) => Outcome(name, document, byId.GetValueOrDefault(Id(at)), model, read))
                .ToList();
            var records = outcomes.Sum(outcome => outcome.Answer?.Records ?? 0);
            metrics.Used(name, records);
            budget.Settle(0, records);
            return outcomes;
        };

    private async Task<T> TranslatedAsync<T>(Func<Task<T>> call, CancellationToken token)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception error) when (!token.IsCancellationRequested && error is not OutOfMemoryException)
        {
            throw LanguageErrors.ToDependencyException(error, time);
        }
    }

    private DocumentOutcome<T> Outcome<TResult, T>(
        string feature,
        BatchDocument document,
        TResult? result,
        string model,
        Func<TResult, T> read
    )
        where TResult : TextAnalyticsResult
    {
        if (result is null)
        {
            return new(null, LanguageErrors.Missing());
        }

        if (result.HasError)
        {
            metrics.Refused(feature, result.Error.ErrorCode.ToString());
            return new(null, LanguageErrors.Refused(result.Error));
        }

        var records = result.Statistics.TransactionCount;
        return new(new DocumentAnswer<T>(read(result), model, records > 0 ? records : TextRecords.Count(document.Elements)), null);
    }

    private TOptions Request<TOptions>()
        where TOptions : TextAnalyticsRequestOptions, new() =>
        new()
        {
            IncludeStatistics = true,
            DisableServiceLogs = !options.ServiceLogs,
            ModelVersion = options.ModelVersion,
        };

    private static string Id(int at) => at.ToString(CultureInfo.InvariantCulture);

    private static DetectLanguageInput LanguageInput(string id, BatchDocument document) =>
        new(id, document.Text) { CountryHint = document.Language };

    private static TextDocumentInput TextInput(string id, BatchDocument document) =>
        new(id, document.Text) { Language = document.Language };

    private static LanguageAnswer Language(DetectedLanguage language)
    {
        var (tag, script) = LanguageTags.FromService(language.Iso6391Name);
        return new LanguageAnswer(tag, script, language.ConfidenceScore);
    }

    private static EntityAnswer Entity(CategorizedEntity entity)
    {
        var category = entity.Category.ToString();
        return new(
            entity.Text,
            Categories.GetValueOrDefault(category, category),
            entity.SubCategory,
            entity.ConfidenceScore,
            entity.Offset,
            entity.Length
        );
    }

    private static SentimentAnswer Sentiment(DocumentSentiment sentiment) =>
        new(
            sentiment.Sentiment.ToString().ToLowerInvariant(),
            sentiment.ConfidenceScores.Positive,
            sentiment.ConfidenceScores.Neutral,
            sentiment.ConfidenceScores.Negative
        );
}
