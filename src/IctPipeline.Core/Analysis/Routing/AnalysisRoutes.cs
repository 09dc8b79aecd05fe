using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Analysis.Routing;

/// <summary>Which analyzer answers which feature, and when the local one steps in for the service.</summary>
/// <param name="Service">Features that the paid service answers.</param>
/// <param name="Local">Features that the local analyzer answers.</param>
/// <param name="StandInWhileDown">The local analyzer answers while the service does not.</param>
/// <param name="StandInWhenSpent">The local analyzer answers once the month's budget is spent.</param>
public sealed record AnalysisRoutes(
    AnalysisFeatures Service,
    AnalysisFeatures Local,
    bool StandInWhileDown = true,
    bool StandInWhenSpent = true
);
