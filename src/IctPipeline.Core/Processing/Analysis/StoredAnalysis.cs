using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Processing.Analysis;

/// <summary>
/// What a stored document says about a text, and how much of it is still worth something: all of it where the text and
/// the model are the same, what nobody asks anew where only the model is another, nothing where the text is.
/// </summary>
internal sealed class StoredAnalysis
{
    private readonly IArticleAnalyzer _analyzer;

    private StoredAnalysis(AnalyzedContent content, IArticleAnalyzer analyzer)
    {
        Content = content;
        _analyzer = analyzer;
    }

    public AnalyzedContent Content { get; }

    /// <summary>Whether the document as a whole is of the analyzer's present model.</summary>
    public bool IsOfThisModel => Content.Info.ModelVersion == _analyzer.ModelVersion;

    /// <summary>Features that failed when the document was written.</summary>
    public AnalysisFeatures Missing => Content.Info.Missing.Union();

    /// <returns>Null where there is no analysis of this text.</returns>
    public static StoredAnalysis? From(Article? stored, string inputHash, IArticleAnalyzer analyzer) =>
        stored is { Deleted: false } && stored.Analysis.InputHash == inputHash && stored.Analysis.Status != AnalysisStatus.Skipped
            ? new StoredAnalysis(AnalyzedContent.From(stored), analyzer)
            : null;

    /// <summary>The features that a job has to ask for.</summary>
    public AnalysisFeatures Wanted(AnalysisDemand demand)
    {
        var chosen = demand.Only == AnalysisFeatures.None ? _analyzer.Features : demand.Only & _analyzer.Features;
        return demand.Again ? chosen
            : IsOfThisModel ? chosen & (Missing | Unanswered)
            : demand.Only == AnalysisFeatures.None ? chosen
            : chosen & ~Answered;
    }

    /// <summary>Whether the document would be of the present model once the wanted features are answered.</summary>
    public bool IsCompletedBy(AnalysisFeatures wanted) =>
        IsOfThisModel || (_analyzer.Features & ~(wanted | Answered)) == AnalysisFeatures.None;

    /// <summary>Features that were switched on since: the document names no model for them.</summary>
    private AnalysisFeatures Unanswered =>
        Content.Info.Models is { } models
            ? Features(feature => !models.ContainsKey(feature.FieldName())) & ~Missing
            : AnalysisFeatures.None;

    /// <summary>Features that an earlier job for some of them has brought up to date already.</summary>
    private AnalysisFeatures Answered =>
        Content.Info.Models is { } models
            ? Features(feature => models.GetValueOrDefault(feature.FieldName()) == AnalysisModels.Label(_analyzer)) & ~Missing
            : AnalysisFeatures.None;

    private AnalysisFeatures Features(Func<AnalysisFeatures, bool> where) => _analyzer.Features.Each().Where(where).Union();
}
