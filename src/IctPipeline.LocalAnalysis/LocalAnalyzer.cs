using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Agreements;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.KeyPhrases;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis;

/// <summary>
/// Language, entities and key phrases without any service: rules, lexicons and statistics that are part of the assembly. Holds no state, so
/// one instance serves all threads.
/// </summary>
public sealed class LocalAnalyzer : IArticleAnalyzer
{
    public string Provider => "local";

    public string ModelVersion => "local-9";

    public AnalysisFeatures Features => AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases;

    /// <summary>Analyses on the calling thread; the task is complete when it is returned.</summary>
    public Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<AnalysisResult>(cancellationToken)
            : Task.FromResult(Analyze(request, cancellationToken));
    }

    /// <summary>Analyses one text by itself.</summary>
    /// <param name="language">BCP 47 tag where the language is known; otherwise it is identified.</param>
    /// <param name="cancellationToken">Is looked at between the steps.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LocalTextAnalysis AnalyzeText(string text, string? language = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var identified = language is null ? ArticleLanguages.Identify(text) : new ArticleLanguage(language, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var analyzed = Read(text, identified);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<FieldSpans> fields = [Scan("text", analyzed)];
        cancellationToken.ThrowIfCancellationRequested();
        var resolved = EntityResolver.Resolve(fields, analyzed.Language);
        cancellationToken.ThrowIfCancellationRequested();
        return new LocalTextAnalysis
        {
            Language = identified,
            Sentences = [.. analyzed.Sentences.Select(range => Segment(analyzed, range.First, range.End))],
            Words = TextWords.Of(analyzed, fields[0].Spans),
            Entities = resolved.Entities,
            KeyPhrases = KeyPhraseRanker.Rank(fields, resolved),
            Agreements = AgreementFinder.Find(fields, resolved),
        };
    }

    /// <summary>The language of one text by itself.</summary>
    public static ArticleLanguage IdentifyLanguage(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ArticleLanguages.Identify(text);
    }

    private static AnalysisResult Analyze(AnalysisRequest request, CancellationToken cancellationToken)
    {
        var language = request.KnownLanguage ?? ArticleLanguages.Identify(Sample(request));
        var wantsEntities = request.Features.HasFlag(AnalysisFeatures.Entities);
        var wantsPhrases = request.Features.HasFlag(AnalysisFeatures.KeyPhrases);
        var fields = new List<FieldSpans>(3);
        if (wantsEntities || wantsPhrases)
        {
            foreach (var (field, text) in request.Fields())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var read = Read(text, language);
                cancellationToken.ThrowIfCancellationRequested();
                fields.Add(Scan(field, read));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        FieldAgreement.Apply(fields);
        var resolved = EntityResolver.Resolve(fields, Primary(language.Tag));
        cancellationToken.ThrowIfCancellationRequested();
        return new AnalysisResult
        {
            Language = request.Features.HasFlag(AnalysisFeatures.Language) ? language : null,
            Entities = wantsEntities ? resolved.Entities : null,
            Agreements = wantsEntities ? AgreementFinder.Find(fields, resolved) : null,
            KeyPhrases = wantsPhrases ? KeyPhraseRanker.Rank(fields, resolved) : null,
        };
    }

    private static AnalyzedText Read(string text, ArticleLanguage language) =>
        new(text, Primary(language.Tag), Lexicon.For(Primary(language.Tag)));

    private static FieldSpans Scan(string field, AnalyzedText text) =>
        new(field, text, BareTitles.Complete(text, IntroducedAbbreviation.Complete(text, EntityScanner.Scan(text))));

    private static TextSegment Segment(AnalyzedText text, int first, int end) =>
        new(text[first].Start, text[end - 1].End - text[first].Start);

    /// <summary>The body says most; a title alone must do where there is none.</summary>
    private static string Sample(AnalysisRequest request) => request.Body.Length > 0 ? request.Body : $"{request.Title} {request.Lead}";

    private static string Primary(string tag)
    {
        var end = tag.IndexOf('-', StringComparison.Ordinal);
        return end < 0 ? tag : tag[..end];
    }
}
