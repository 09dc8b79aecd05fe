using System.Globalization;
using System.Text.Json;
using IctPipeline.Core.Analysis;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Articles;
using IctPipeline.LanguageEmulator.Limits;
using IctPipeline.LanguageEmulator.Protocol;

namespace IctPipeline.LanguageEmulator.Answers;

/// <summary>Answers documents with the local analyzer, or refuses them as the service does.</summary>
internal sealed class DocumentAnswers(LanguageEmulatorOptions options, IArticleAnalyzer analyzer, FaultInjector faults)
{
    /// <summary>Text elements of a synchronous document.</summary>
    private const int MaxElements = 5_120;

    public async Task<DocumentResult> AnswerAsync(AnalyzeTextRequest request, RequestDocument document, CancellationToken cancellationToken)
    {
        try
        {
            var elements = new StringInfo(document.Text).LengthInTextElements;
            Check(request.Kind, document, elements);
            var body = await BodyAsync(request, document, cancellationToken).ConfigureAwait(false);
            return new DocumentResult(document.Id, elements, TextRecords.Count(elements), body, null);
        }
        catch (ServiceRefusal refusal)
        {
            return new DocumentResult(document.Id, 0, 0, null, refusal);
        }
    }

    private void Check(TaskKind kind, RequestDocument document, int elements)
    {
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            throw ServiceRefusal.Document("InvalidDocument", "Document text is empty.");
        }

        if (elements > MaxElements)
        {
            throw ServiceRefusal.Document(
                "InvalidDocument",
                $"A document within the request was too large to be processed. Limit document size to: {MaxElements} text elements."
            );
        }

        if (kind.Feature != AnalysisFeatures.Language && !options.Languages.Contains(document.Language ?? "en"))
        {
            throw ServiceRefusal.Document(
                "UnsupportedLanguageCode",
                $"Invalid language code. Supported languages: {string.Join(',', options.Languages.Order(StringComparer.Ordinal))}.",
                "Invalid Language Code."
            );
        }

        if (kind.Feature == AnalysisFeatures.Language && document.CountryHint is { Length: not (0 or 2) })
        {
            throw ServiceRefusal.Document(
                "InvalidCountryHint",
                "Country hint is not valid. Please specify an ISO 3166-1 alpha-2 two letter country code.",
                "Invalid Country Hint."
            );
        }

        if (faults.FailsDocument())
        {
            throw new ServiceRefusal(500, "InternalServerError", "Injected failure of one document.");
        }
    }

    private async Task<Action<Utf8JsonWriter>> BodyAsync(
        AnalyzeTextRequest request,
        RequestDocument document,
        CancellationToken cancellationToken
    )
    {
        if (request.Kind.Feature == AnalysisFeatures.Sentiment)
        {
            var map = new OffsetMap(document.Text, request.IndexType);
            return json => SentimentScorer.Write(json, document.Text, map);
        }

        var result = await analyzer
            .AnalyzeAsync(
                new AnalysisRequest
                {
                    ArticleId = document.Id,
                    Body = document.Text,
                    Features = request.Kind.Feature,
                    KnownLanguage = document.Language is null
                        ? null
                        : new ArticleLanguage(ServiceLanguages.FromService(document.Language), 1),
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (result.Failed.Count > 0)
        {
            throw new ServiceRefusal(500, "InternalServerError", result.Failed[0].Error.Message);
        }

        return request.Kind.Feature switch
        {
            AnalysisFeatures.Language => json => BodyWriter.Language(json, result.Language),
            AnalysisFeatures.Entities => json =>
                BodyWriter.Entities(json, result.Entities ?? [], new OffsetMap(document.Text, request.IndexType)),
            _ => json => BodyWriter.KeyPhrases(json, result.KeyPhrases ?? []),
        };
    }
}
