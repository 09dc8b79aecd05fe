using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Analysis.Routing;

/// <summary>
/// Sends each feature to the analyzer that is configured for it, the language first, since the others need it. Where the
/// service fails, the local analyzer may stand in: then the result names it, and the feature is listed as failed all the
/// same, so that the document says that it is missing and it is asked for again.
/// </summary>
public sealed class RoutedAnalyzer : IArticleAnalyzer
{
    private readonly IArticleAnalyzer _service;
    private readonly IArticleAnalyzer _local;
    private readonly AnalysisRoutes _routes;
    private readonly AnalysisFeatures _toService;
    private readonly AnalysisFeatures _toLocal;

    /// <summary>Features that an analyzer does not give are not offered, whatever the routes say.</summary>
    public RoutedAnalyzer(IArticleAnalyzer service, IArticleAnalyzer local, AnalysisRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(local);
        ArgumentNullException.ThrowIfNull(routes);
        _service = service;
        _local = local;
        _routes = routes;
        _toService = routes.Service & service.Features;
        _toLocal = routes.Local & local.Features & ~_toService;
        (Provider, ModelVersion) = Describe(_toService, _toLocal);
    }

    /// <inheritdoc/>
    public string Provider { get; }

    /// <inheritdoc/>
    public string ModelVersion { get; }

    /// <inheritdoc/>
    public AnalysisFeatures Features => _toService | _toLocal;

    /// <inheritdoc/>
    public bool IsMetered => (_toService != 0 && _service.IsMetered) || (_toLocal != 0 && _local.IsMetered);

    /// <inheritdoc/>
    public async Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var steps = _toLocal.HasFlag(AnalysisFeatures.Language)
            ? [(_local, _toLocal), (_service, _toService)]
            : new[] { (_service, _toService), (_local, _toLocal) };
        var merged = new AnalysisMerge();
        var open = request;
        foreach (var (analyzer, features) in steps)
        {
            if ((request.Features & features) != 0)
            {
                await AskAsync(analyzer, open with { Features = request.Features & features }, merged, cancellationToken)
                    .ConfigureAwait(false);
                open = request with { KnownLanguage = request.KnownLanguage ?? merged.Language };
            }
        }

        return merged.StoodIn == AnalysisFeatures.None
            ? merged.ToResult()
            : merged.ToResult() with
            {
                Provider = Describe(_toService & ~merged.StoodIn, _toLocal | merged.StoodIn).Provider,
            };
    }

    private async Task AskAsync(
        IArticleAnalyzer analyzer,
        AnalysisRequest request,
        AnalysisMerge merged,
        CancellationToken cancellationToken
    )
    {
        var result = await TryAsync(analyzer, request, cancellationToken).ConfigureAwait(false);
        merged.Add(result, analyzer, request.Features);
        if (analyzer != _service)
        {
            return;
        }

        var wanted = result.Failed.Where(failed => StandsInFor(failed.Error)).Select(failed => failed.Feature).Union() & _local.Features;
        if (wanted == 0)
        {
            return;
        }

        var standIn = request with { Features = wanted, KnownLanguage = request.KnownLanguage ?? merged.Language };
        var answer = await TryAsync(_local, standIn, cancellationToken).ConfigureAwait(false);
        if (answer.Failed.Count == 0)
        {
            merged.StandIn(answer, _local, wanted);
        }
    }

    /// <summary>An analyzer may throw if it could do nothing at all; the other one's answer must survive that.</summary>
    private static async Task<AnalysisResult> TryAsync(
        IArticleAnalyzer analyzer,
        AnalysisRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await analyzer.AnalyzeAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && !MachineFaults.IsOutOfMemory(error))
        {
            return new AnalysisResult { Failed = [.. request.Features.Each().Select(feature => new FailedFeature(feature, error))] };
        }
    }

    /// <summary>What the service refuses stays refused: the local analyzer's answer would never be replaced.</summary>
    private bool StandsInFor(Exception error) =>
        AnalysisErrors.IsBudgetSpent(error) ? _routes.StandInWhenSpent : _routes.StandInWhileDown && !AnalysisErrors.IsRefusal(error);

    private (string Provider, string ModelVersion) Describe(AnalysisFeatures byService, AnalysisFeatures byLocal) =>
        (byService, byLocal) switch
        {
            (_, AnalysisFeatures.None) => (_service.Provider, _service.ModelVersion),
            (AnalysisFeatures.None, _) => (_local.Provider, _local.ModelVersion),
            _ => (
                $"{_service.Provider}+{_local.Provider}",
                $"{Names(byService)}={_service.ModelVersion};{Names(byLocal)}={_local.ModelVersion}"
            ),
        };

    private static string Names(AnalysisFeatures features) => string.Join(',', features.Each().Select(feature => feature.FieldName()));
}
